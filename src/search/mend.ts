import Fuse from 'fuse.js/min-basic';
import { distanceOf } from './distance.ts';
import type { Known } from './lexicon.ts';
import type { Store } from './store.ts';

/** A word that a misspelt one may stand for. */
export interface Mended {
  readonly term: string;
  readonly edits: number;
}

/** So many words at most are given to Fuse, and so many of its best to the edit distance. */
const SURVIVORS = 1200;
const RANKED = 60;
const OFFERED = 4;
const NEAREST = 5;
/** Words shorter than this are looked for among all of their length; longer ones by so many letters of either end at most. */
const SHORTEST_KEPT = 5;
const MOST_KEPT = 4;

/** How many edits a word of this length may be away from what was meant. */
export const editsFor = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** The letters of a word as bits; two words a few edits apart share most of them. */
const maskOf = (word: string): number => {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
};

const bitsIn = (mask: number): number => {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

/** The words that differ in at most `most` letters, those that differ least first. */
const survivorsOf = (word: string, lists: readonly (readonly Known[])[], most: number): readonly Known[] => {
  const mask = maskOf(word);
  const byLetters: Known[][] = Array.from({ length: most + 1 }, () => []);
  for (const words of lists) {
    for (const known of words) {
      const differing = bitsIn(maskOf(known.term) ^ mask);
      if (differing <= most) byLetters[differing]?.push(known);
    }
  }
  return byLetters.flat().slice(0, SURVIVORS);
};

const ranked = (word: string, survivors: readonly Known[]): readonly Known[] =>
  new Fuse(survivors, { keys: ['term'], threshold: 0.6, ignoreFieldNorm: true, isCaseSensitive: true })
    .search(word, { limit: RANKED })
    .map(({ item }) => item);

/** The words of about the same length: those with the same first letter, or all where a short word leaves little else. */
const alikeInLength = (store: Store, word: string): Promise<readonly (readonly Known[])[]> => {
  const short = word.length < SHORTEST_KEPT;
  const apart = short ? 1 : 2;
  const lengths = Array.from({ length: 2 * apart + 1 }, (_, index) => word.length - apart + index);
  return Promise.all(
    lengths
      .filter((length) => length > 3)
      .map((length) => store.ofLength(length, short ? '' : word.slice(0, 1))),
  );
};

/** Words of which a slip leaves so many letters at the beginning, or at the end, as they are. */
const sharingEnds = async (store: Store, word: string): Promise<readonly (readonly Known[])[]> => {
  const letters = Math.min(MOST_KEPT, (word.length - 1) >> 1);
  return Promise.all([store.beginning(word.slice(0, letters), Infinity), store.ending(word.slice(-letters))]);
};

const closest = (word: string, lists: readonly (readonly Known[])[], limit: number): readonly Mended[] => {
  const survivors = survivorsOf(word, lists, 2 * limit);
  const near = ranked(word, survivors)
    .map(({ term, rank }, place) => ({ term, rank, place, edits: distanceOf(word, term, limit) }))
    .filter(({ edits }) => edits <= limit);
  const least = Math.min(...near.map(({ edits }) => edits));
  return near
    .filter(({ edits }) => edits === least)
    .sort(
      (a, b) => firstLetter(word, a.term) - firstLetter(word, b.term) || b.rank - a.rank || a.place - b.place,
    )
    .slice(0, OFFERED)
    .map(({ term, edits }) => ({ term, edits }));
};

/**
 * The words of the archive that a misspelt one most likely stands for, best first: Fuse ranks those
 * with nearly the same letters, and the edit distance has the last word. One slip leaves a word's
 * beginning or its end as it was; only where no such word is near are others of its length looked at.
 */
export const mend = async (store: Store, word: string): Promise<readonly Mended[]> => {
  const limit = editsFor(word.length);
  if (limit === 0) return [];
  const near = word.length < SHORTEST_KEPT ? [] : closest(word, await sharingEnds(store, word), limit);
  return near.length > 0 ? near : closest(word, await alikeInLength(store, word), limit);
};

/** A first letter is seldom mistyped. */
const firstLetter = (word: string, term: string): number => (word[0] === term[0] ? 0 : 1);

/** The words of the archive that look most like one that it hasn't, however far they are. */
export const nearest = async (store: Store, word: string): Promise<readonly string[]> => {
  if (word.length < 3) return [];
  const alike = (lists: readonly (readonly Known[])[]): readonly string[] =>
    ranked(word, survivorsOf(word, lists, 6))
      .slice(0, NEAREST)
      .map(({ term }) => term);
  const near = alike(await sharingEnds(store, word));
  return near.length > 1 ? near : alike(await alikeInLength(store, word));
};
