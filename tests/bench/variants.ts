import { distance } from 'fastest-levenshtein';
import { likelyVariants, nameLikeness } from '../../src/facts/name-likeness.ts';
import { rowsOf } from './dev.ts';

/** F1 of the variant matcher on pairs of names judged by people, beside plain edit distance. */
interface Pair {
  readonly id: string;
  readonly name1: string;
  readonly name2: string;
  readonly is_match: boolean;
}

const f1 = (pairs: readonly Pair[], says: (pair: Pair) => boolean): number => {
  let [right, wrong, missed] = [0, 0, 0];
  for (const pair of pairs) {
    const said = says(pair);
    if (said && pair.is_match) right += 1;
    else if (said) wrong += 1;
    else if (pair.is_match) missed += 1;
  }
  return (2 * right) / Math.max(1, 2 * right + wrong + missed);
};

const bestThreshold = (pairs: readonly Pair[], score: (pair: Pair) => number): number => {
  const steps = Array.from({ length: 61 }, (_, step) => 0.4 + step / 100);
  return steps.reduce((best, at) =>
    f1(pairs, (pair) => score(pair) >= at) > f1(pairs, (pair) => score(pair) >= best) ? at : best,
  );
};

const pairs = rowsOf<Pair>('names');
if (!pairs) console.log('no pairs of names here, skipped');
else if (process.argv[2] === 'pairs') {
  console.log(
    JSON.stringify(
      Object.fromEntries(pairs.map((pair) => [pair.id, likelyVariants(pair.name1, pair.name2)])),
    ),
  );
} else {
  const likeness = ({ name1, name2 }: Pair): number => nameLikeness(name1, name2);
  const edits = ({ name1, name2 }: Pair): number =>
    1 - distance(name1.toLowerCase(), name2.toLowerCase()) / Math.max(name1.length, name2.length);
  console.log(
    `the matcher as it is: F1 ${f1(pairs, ({ name1, name2 }) => likelyVariants(name1, name2)).toFixed(3)}`,
  );
  for (const [name, score] of [
    ['likeness', likeness],
    ['edit distance', edits],
  ] as const) {
    const folds = Array.from({ length: 5 }, (_, fold) => {
      const held = pairs.filter((_pair, index) => index % 5 === fold);
      const at = bestThreshold(
        pairs.filter((_pair, index) => index % 5 !== fold),
        score,
      );
      return { at, f1: f1(held, (pair) => score(pair) >= at) };
    });
    const mean = folds.reduce((sum, fold) => sum + fold.f1, 0) / folds.length;
    console.log(
      `${name}, threshold from the other four fifths: F1 ${mean.toFixed(3)} (${folds.map(({ at, f1: f }) => `${at.toFixed(2)}: ${f.toFixed(3)}`).join(', ')})`,
    );
  }
}
