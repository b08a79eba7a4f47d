import type { BlockKind } from '../blocks/kinds.ts';
import type { Day } from '../facts/day.ts';
import { daysBetween } from '../facts/day.ts';
import { chanceOf } from '../text/rarity.ts';
import { wordsIn } from '../text/words.ts';
import type { Article } from './article.ts';
import { filedOn, publishedOf, whenOf } from './select.ts';

/** What a story is recognised by: its words, each with its weight, and when it was told. */
export interface Portrait {
  /** Numbers of terms, ascending, and the weight of each; the weights' squares add up to one. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** How many words the portrait was made from. */
  readonly length: number;
  /** The latest year that the text names, or null. */
  readonly year: number | null;
  /** The weekdays that the first words of the story name. */
  readonly weekdays: ReadonlySet<string>;
  /** The days between which the story was told; null where the text does not say. */
  readonly told: { readonly from: Day; readonly to: Day } | null;
}

const KINDS: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'paragraph', 'crosshead']);
const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
/** Where news names the day of what it tells. */
const OPENING = 150;
/** Further down stories tell what led to the news, and grow alike. */
const MOST_WORDS = 400;
/** A word that is never printed in small letters is taken for a name, and weighs more. */
const NAME = 1.5;
/** As many stories as the fixed word list counts for beside the archive's own. */
const BACKGROUND = 3000;

const YEAR = /^(?:19|20)\d\d$/;

interface Count {
  times: number;
  small: boolean;
}

interface Counted extends Pick<Portrait, 'weekdays' | 'length' | 'year'> {
  readonly counts: ReadonlyMap<string, Count>;
}

const countsOf = ({ source, blocks }: Article): Counted => {
  const counts = new Map<string, Count>();
  const weekdays = new Set<string>();
  let seen = 0;
  let year: number | null = null;
  for (const block of blocks) {
    if (!KINDS.has(block.kind)) continue;
    for (const { plain, start } of wordsIn(source.text, block.start, block.end)) {
      if (YEAR.test(plain)) year = Math.max(year ?? 0, Number(plain));
      if (seen >= MOST_WORDS) continue;
      const first = source.text[start] ?? '';
      const small = first === first.toLowerCase();
      const count = counts.get(plain);
      if (count) {
        count.times += 1;
        count.small ||= small;
      } else counts.set(plain, { times: 1, small });
      if (seen < OPENING && WEEKDAYS.has(plain)) weekdays.add(plain);
      seen += 1;
    }
  }
  return { counts, weekdays, length: seen, year };
};

/** The days that an EDTF value or a printed date names, from the first to the last. */
const toldOn = (article: Article): Portrait['told'] => {
  const value = (publishedOf(article) ?? filedOn(article) ?? whenOf(article))?.value ?? '';
  const days = [...value.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : null;
};

const floorOfTwo = (count: number): number => 2 ** Math.floor(Math.log2(Math.max(1, count)));

/**
 * The portraits of stories, in their order. A word weighs by how rare it is, in the language and in
 * the archive; the archive's counts are rounded down to powers of two, so that a few files more
 * change nothing.
 */
export const portraitsOf = (articles: readonly Article[]): readonly Portrait[] => {
  const counted = articles.map(countsOf);
  const numbers = new Map<string, number>();
  const held: number[] = [];
  for (const { counts } of counted) {
    for (const word of counts.keys()) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      held[number] = (held[number] ?? 0) + 1;
    }
  }
  const stories = floorOfTwo(articles.length);
  const rarity = new Float64Array(numbers.size);
  for (const [word, number] of numbers) {
    const here = floorOfTwo(held[number] ?? 1);
    const chance = (chanceOf(word) * BACKGROUND + here) / (BACKGROUND + Math.max(stories, here));
    rarity[number] = Math.max(0, -Math.log(Math.min(1, chance)));
  }
  return counted.map(({ counts, ...rest }, index) => {
    const rows = [...counts]
      .map(([word, { times, small }]) => {
        const number = numbers.get(word) ?? 0;
        return {
          number,
          weight: (1 + Math.log(times)) * (rarity[number] ?? 0) * (small ? 1 : NAME),
        };
      })
      .sort((a, b) => a.number - b.number);
    const norm = Math.sqrt(rows.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    const article = articles[index];
    return {
      terms: Int32Array.from(rows, ({ number }) => number),
      weights: Float64Array.from(rows, ({ weight }) => weight / norm),
      ...rest,
      told: article ? toldOn(article) : null,
    };
  });
};

/** The cosine of two portraits' weights, 0 to 1. */
export const cosineOf = (a: Portrait, b: Portrait): number => {
  let [left, right, sum] = [0, 0, 0];
  while (left < a.terms.length && right < b.terms.length) {
    const [x, y] = [a.terms[left] ?? 0, b.terms[right] ?? 0];
    if (x === y) sum += (a.weights[left] ?? 0) * (b.weights[right] ?? 0);
    if (x <= y) left += 1;
    if (y <= x) right += 1;
  }
  return sum;
};

/** Days between two tellings, 0 where their spans meet; null where either is undated. */
export const daysApart = (a: Portrait, b: Portrait): number | null => {
  if (!a.told || !b.told) return null;
  const [first, second] = a.told.from <= b.told.from ? [a.told, b.told] : [b.told, a.told];
  return Math.max(0, daysBetween(first.to, second.from));
};
