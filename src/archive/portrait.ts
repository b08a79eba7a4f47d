import type { BlockKind } from '../blocks/kinds.ts';
import type { Day } from '../facts/day.ts';
import { daysBetween } from '../facts/day.ts';
import { chanceOf } from '../text/rarity.ts';
import { hashOf, type Word, wordsIn } from '../text/words.ts';
import type { Article } from './article.ts';
import { filedOn, publishedOf, whenOf } from './select.ts';
import { shinglesOf } from './shingles.ts';

/** What a story is recognised by: its words, each with its weight, and when it was told. */
export interface Portrait {
  /** Numbers of terms, ascending, and the weight of each; the weights' squares add up to one. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** The same for the story's first words alone: 0 for a term that they lack. */
  readonly lead: Float64Array;
  /** The hashes of its runs of words, ascending (see `shinglesOf`). */
  readonly runs: Uint32Array;
  /** The latest year that the text names, or null. */
  readonly year: number | null;
  /** The weekdays that the first words of the story name. */
  readonly weekdays: ReadonlySet<string>;
  /** The days between which the story was told; null where the text does not say. */
  readonly told: { readonly from: Day; readonly to: Day } | null;
}

const KINDS: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'paragraph', 'crosshead']);
const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
/** Where news says what happened, and on which day. */
const LEAD = 150;
/** Further down stories tell what led to the news, and grow alike. */
const MOST_WORDS = 400;
/** A word that is never printed in small letters is taken for a name, and weighs more; so does a figure. */
const NAME = 1.5;
const FIGURE = 2;
/** As many stories as the fixed word list counts for beside the archive's own. */
const BACKGROUND = 3000;

const YEAR = /(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu;
/** A count or a sum: neither a year nor so small that any story has it. */
const COUNT = /^(?!(?:19|20)\d\d$)(?:\d{3,}|[2-9]\d|1[3-9])$/;

/** A story's first words, counted: for each term how often it stands there, and in the lead. */
interface Sketch extends Pick<Portrait, 'terms' | 'runs' | 'year' | 'weekdays'> {
  readonly times: Uint16Array;
  readonly inLead: Uint16Array;
  readonly names: Uint8Array;
}

const latestYear = ({ source, blocks }: Article): number | null => {
  let latest: number | null = null;
  for (const { kind, start, end } of blocks)
    if (KINDS.has(kind))
      for (const [year] of source.text.slice(start, end).matchAll(YEAR))
        latest = Math.max(latest ?? 0, Number(year));
  return latest;
};

const firstWords = ({ source, blocks }: Article): readonly Word[] => {
  const words: Word[] = [];
  for (const { kind, start, end } of blocks) {
    if (words.length >= MOST_WORDS) break;
    if (KINDS.has(kind)) words.push(...wordsIn(source.text, start, end));
  }
  return words.slice(0, MOST_WORDS);
};

/** The numbers of a list, each once, in ascending order. */
const distinct = (numbers: Int32Array): Int32Array => {
  const sorted = numbers.slice().sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) {
      sorted[kept] = sorted[at] ?? 0;
      kept += 1;
    }
  return sorted.slice(0, kept);
};

const sketchOf = (article: Article, numberOf: (word: string) => number): Sketch => {
  const words = firstWords(article);
  const numbers = new Int32Array(words.length);
  const hashes = new Int32Array(words.length);
  words.forEach(({ plain }, at) => {
    numbers[at] = numberOf(plain);
    hashes[at] = hashOf(plain);
  });
  const terms = distinct(numbers);
  const places = new Map<number, number>();
  for (let place = 0; place < terms.length; place += 1) places.set(terms[place] ?? 0, place);
  const times = new Uint16Array(terms.length);
  const inLead = new Uint16Array(terms.length);
  const names = new Uint8Array(terms.length).fill(1);
  const weekdays = new Set<string>();
  words.forEach(({ plain, capital }, at) => {
    const place = places.get(numbers[at] ?? 0) ?? 0;
    times[place] = (times[place] ?? 0) + 1;
    if (!capital) names[place] = 0;
    if (at >= LEAD) return;
    inLead[place] = (inLead[place] ?? 0) + 1;
    if (WEEKDAYS.has(plain)) weekdays.add(plain);
  });
  return {
    terms,
    times,
    inLead,
    names,
    runs: shinglesOf(hashes),
    weekdays,
    year: latestYear(article),
  };
};

/** The days that an EDTF value or a printed date names, from the first to the last. */
const toldOn = (article: Article): Portrait['told'] => {
  const value = (publishedOf(article) ?? filedOn(article) ?? whenOf(article))?.value ?? '';
  const days = [...value.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : null;
};

const floorOfTwo = (count: number): number => 2 ** Math.floor(Math.log2(Math.max(1, count)));

/** Brings weights to a length of one, in place. */
const normed = (weights: Float64Array): Float64Array => {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const norm = Math.sqrt(squares) || 1;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / norm;
  return weights;
};

/**
 * The portraits of stories, in their order. A word weighs by how rare it is, in the language and in
 * the archive; the archive's counts are rounded down to powers of two, so that a few files more
 * change nothing.
 */
export const portraitsOf = (articles: readonly Article[]): readonly Portrait[] => {
  const numbers = new Map<string, number>();
  const held: number[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    held.push(0);
    return held.length - 1;
  };
  const sketches = articles.map((article) => sketchOf(article, numberOf));
  for (const { terms } of sketches) for (const term of terms) held[term] = (held[term] ?? 0) + 1;
  const stories = floorOfTwo(articles.length);
  const rarity = new Float64Array(numbers.size);
  for (const [word, number] of numbers) {
    const here = floorOfTwo(held[number] ?? 1);
    const chance = (chanceOf(word) * BACKGROUND + here) / (BACKGROUND + Math.max(stories, here));
    rarity[number] = -Math.log(Math.min(1, chance)) * (COUNT.test(word) ? FIGURE : 1);
  }
  return sketches.map(({ terms, times, inLead, names, ...rest }, index): Portrait => {
    const weigh = (count: Uint16Array): Float64Array => {
      const weights = new Float64Array(terms.length);
      for (let place = 0; place < terms.length; place += 1) {
        const found = count[place] ?? 0;
        if (found === 0) continue;
        const rare = rarity[terms[place] ?? 0] ?? 0;
        weights[place] = (1 + Math.log(found)) * rare * (names[place] === 1 ? NAME : 1);
      }
      return normed(weights);
    };
    const article = articles[index];
    return {
      terms,
      weights: weigh(times),
      lead: weigh(inLead),
      ...rest,
      told: article ? toldOn(article) : null,
    };
  });
};

/** Days between two tellings, 0 where their spans meet; null where either is undated. */
export const daysApart = (a: Portrait, b: Portrait): number | null => {
  if (!a.told || !b.told) return null;
  const [first, second] = a.told.from <= b.told.from ? [a.told, b.told] : [b.told, a.told];
  return Math.max(0, daysBetween(first.to, second.from));
};
