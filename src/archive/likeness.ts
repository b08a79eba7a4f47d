import { growing } from './growing.ts';
import type { Likeness } from './linkage.ts';
import { daysApart, type Portrait } from './portrait.ts';
import { forEachShared } from './shingles.ts';

/** What the days between two tellings add or take away: up to so many days, so much. */
const BY_DAYS: readonly (readonly [days: number, adds: number])[] = [
  [2, 0.06],
  [7, 0],
  [30, -0.06],
  [365, -0.1],
  [Number.POSITIVE_INFINITY, -0.15],
];
/** What an opening that names the same weekday adds, and one that names others takes away. */
const WEEKDAY = 0.06;
/** What it takes away that the latest years they name differ. */
const YEAR = 0.04;
/** How much of the likeness of words is that of the leads alone. */
const LEAD = 0.5;
/** What runs of words add that few stories share, and the most that they add. */
const RUNS = 0.08;
const MOST_BY_RUNS = 0.2;
/** A run of words that more stories hold is a name or a figure of speech. */
const FEW_HOLDERS = 12;
/** A story's heaviest words, by which others are found; a word that more stories hold finds none. */
const KEYS = 60;
const MOST_HOLDERS = 400;
/** A story's surroundings: the mean of its likeness to the thirtieth to sixtieth nearest. */
const RANK_FROM = 30;
const RANK_TO = 60;
/** How many times the mean of the surroundings is taken away. */
const AROUND = 1.2;
/** Pairs whose words are less alike than this are taken for unlike. */
const FAINT = 0.08;

/** Stories and holders are packed into one number below 2^53. */
const PLACES = 2 ** 24;
const HOLDERS = 2 ** 4;

/** Two stories whose words are alike, and what else speaks for or against one happening. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly words: number;
  readonly rest: number;
}

/**
 * How many runs of words stories share: a function that, asked for each story in ascending order, gives
 * those before it that share any, with the sum. A run counts the less, the more stories hold it.
 */
const sharedRuns = (portraits: readonly Portrait[]): ((story: number) => ReadonlyMap<number, number>) => {
  const shared = growing();
  forEachShared(
    portraits.map(({ runs }) => runs),
    (holders) => {
      if (holders.length > FEW_HOLDERS) return;
      holders.forEach((b, at) => {
        for (let before = 0; before < at; before += 1)
          shared.push((b * PLACES + (holders[before] ?? 0)) * HOLDERS + holders.length);
      });
    },
  );
  const sorted = shared.sorted();
  let at = 0;
  return (story) => {
    const sums = new Map<number, number>();
    for (; at < sorted.length; at += 1) {
      const entry = sorted[at] ?? 0;
      const pair = Math.floor(entry / HOLDERS);
      const b = Math.floor(pair / PLACES);
      if (b > story) break;
      if (b < story) continue;
      const a = pair - b * PLACES;
      sums.set(a, (sums.get(a) ?? 0) + 1 / (entry - pair * HOLDERS - 1));
    }
    return sums;
  };
};

const restOf = (a: Portrait, b: Portrait, runs: number): number => {
  const apart = daysApart(a, b);
  let score = Math.min(MOST_BY_RUNS, RUNS * Math.log1p(runs));
  if (apart !== null) score += BY_DAYS.find(([days]) => apart <= days)?.[1] ?? 0;
  if (a.weekdays.size > 0 && b.weekdays.size > 0)
    score += [...a.weekdays].some((day) => b.weekdays.has(day)) ? WEEKDAY : -WEEKDAY;
  if (a.year !== null && b.year !== null && a.year !== b.year) score -= YEAR;
  return score;
};

/** The places of a story's heaviest terms in its list of terms; of terms as heavy, the first ones. */
const keysOf = ({ weights }: Portrait): Int32Array => {
  const keys = new Int32Array(Math.min(KEYS, weights.length));
  const least = weights.slice().sort()[weights.length - keys.length] ?? 0;
  let filled = 0;
  for (let place = 0; place < weights.length; place += 1)
    if ((weights[place] ?? 0) > least) {
      keys[filled] = place;
      filled += 1;
    }
  for (let place = 0; filled < keys.length; place += 1)
    if (weights[place] === least) {
      keys[filled] = place;
      filled += 1;
    }
  return keys;
};

/** The pairs of stories that share heavy words: found through an index over those words. */
const pairsOf = (portraits: readonly Portrait[]): readonly Pair[] => {
  const holders = new Map<number, { readonly stories: number[]; readonly weights: number[] }>();
  const keys = portraits.map((portrait, story) => {
    const own = keysOf(portrait);
    for (const place of own) {
      const term = portrait.terms[place] ?? 0;
      const held = holders.get(term) ?? { stories: [], weights: [] };
      if (held.stories.length === 0) holders.set(term, held);
      held.stories.push(story);
      held.weights.push(portrait.weights[place] ?? 0);
    }
    return own;
  });
  const runsOf = sharedRuns(portraits);
  const found: Pair[] = [];
  const sums = new Float64Array(portraits.length);
  const vocabulary = portraits.reduce((most, { terms }) => Math.max(most, terms.at(-1) ?? 0), 0) + 1;
  const [whole, lead] = [new Float64Array(vocabulary), new Float64Array(vocabulary)];
  portraits.forEach((portrait, b) => {
    const runs = runsOf(b);
    const touched: number[] = [];
    for (const place of keys[b] ?? []) {
      const held = holders.get(portrait.terms[place] ?? 0);
      if (!held || held.stories.length > MOST_HOLDERS) continue;
      const weight = portrait.weights[place] ?? 0;
      for (let at = 0; at < held.stories.length; at += 1) {
        const other = held.stories[at] ?? b;
        if (other >= b) break;
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + weight * (held.weights[at] ?? 0);
      }
    }
    portrait.terms.forEach((term, place) => {
      whole[term] = portrait.weights[place] ?? 0;
      lead[term] = portrait.lead[place] ?? 0;
    });
    for (const a of touched) {
      const near = (sums[a] ?? 0) >= FAINT / 2;
      sums[a] = 0;
      const other = portraits[a];
      if (!near || !other) continue;
      let words = 0;
      for (let place = 0; place < other.terms.length; place += 1) {
        const term = other.terms[place] ?? 0;
        words +=
          (1 - LEAD) * (other.weights[place] ?? 0) * (whole[term] ?? 0) +
          LEAD * (other.lead[place] ?? 0) * (lead[term] ?? 0);
      }
      if (words >= FAINT) found.push({ a, b, words, rest: restOf(other, portrait, runs.get(a) ?? 0) });
    }
    for (const term of portrait.terms) {
      whole[term] = 0;
      lead[term] = 0;
    }
  });
  return found;
};

/**
 * How alike stories are, for those pairs that are at all. Taken away is what the two stories'
 * surroundings account for: a story of a long-running subject is somewhat like dozens of others, whose
 * mean likeness says nothing of one happening.
 */
export const likenessesOf = (portraits: readonly Portrait[]): readonly Likeness[] => {
  const pairs = pairsOf(portraits);
  const scores = portraits.map((): number[] => []);
  for (const { a, b, words } of pairs) {
    scores[a]?.push(words);
    scores[b]?.push(words);
  }
  const around = scores.map((own) => {
    const ranked = own.sort((x, y) => y - x).slice(RANK_FROM, RANK_TO);
    return ranked.reduce((sum, score) => sum + score, 0) / (RANK_TO - RANK_FROM);
  });
  return pairs
    .map(({ a, b, words, rest }) => ({
      a,
      b,
      score: words + rest - (AROUND * ((around[a] ?? 0) + (around[b] ?? 0))) / 2,
    }))
    .filter(({ score }) => score > 0);
};
