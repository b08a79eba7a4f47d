import { readArticle } from '../../src/archive/article.ts';
import { factsOf } from '../../src/facts/fact.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { rowsOf, sourceOf } from './dev.ts';

/**
 * Draws linked mentions at random from real articles, for judging by hand: `node tests/bench/names.ts
 * [articles] [mentions] [seed]`. The same seed draws the same mentions.
 */
const [articles = 1000, wanted = 100, start = 1] = process.argv.slice(2).map(Number);

const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const vocabulary = readVocabulary();
const rows = rowsOf<{ readonly id: string; readonly text: string }>('news')?.slice(0, articles);
if (!rows) console.log('no collection of real news here, skipped');
else {
  const mentions = rows.flatMap(({ id, text }) => {
    const { facts } = readArticle(sourceOf(id, text), vocabulary);
    return (['person', 'organisation', 'location'] as const).flatMap((kind) =>
      factsOf(facts, kind).flatMap(({ value, evidence }) =>
        evidence.map(({ start: from, end }) => ({ kind, name: value.name, text, from, end })),
      ),
    );
  });
  console.log(`${mentions.length} linked mentions in ${rows.length} articles`);
  const next = random(start);
  for (let drawn = 0; drawn < wanted; drawn += 1) {
    const mention = mentions[Math.floor(next() * mentions.length)];
    if (!mention) break;
    const { kind, name, text, from, end } = mention;
    const around = (a: number, b: number): string => text.slice(Math.max(0, a), b).replace(/\s+/g, ' ');
    console.log(
      `${drawn + 1} ${kind} <${name}> …${around(from - 70, from)}[${text.slice(from, end)}]${around(end, end + 60)}…`,
    );
  }
}
