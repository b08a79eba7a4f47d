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

const masks = new WeakMap<readonly Known[], Int32Array>();
const masksOf = (words: readonly Known[]): Int32Array => {
  const known = masks.get(words) ?? Int32Array.from(words, ({ term }) => maskOf(term));
  masks.set(words, known);
  return known;
};

/** The words that differ in at most `most` letters, those that differ least first. */
const survivorsOf = (word: string, lists: readonly (readonly Known[])[], most: number): readonly Known[] => {
  const mask = maskOf(word);
  const byLetters: Known[][] = Array.from({ length: most + 1 }, () => []);
  for (const words of lists) {
    const all = masksOf(words);
    for (let at = 0; at < all.length; at++) {
      const differing = bitsIn((all[at] ?? 0) ^ mask);
      const known = words[at];
      if (differing <= most && known) byLetters[differing]?.push(known);
    }
  }
  return byLetters.flat().slice(0, SURVIVORS);
};

const ranked = (word: string, survivors: readonly Known[]): readonly Known[] =>
  new Fuse(survivors, { keys: ['term'], threshold: 0.6, ignoreFieldNorm: true, isCaseSensitive: true })
    .search(word, { limit: RANKED })
    .map(({ item }) => item);

const listsFor = (store: Store, length: number, apart: number): Promise<readonly (readonly Known[])[]> =>
  Promise.all(
    store.directory.vocabulary.lengths.flatMap((each, file) =>
      Math.abs(each - length) <= apart ? [store.vocabulary(file)] : [],
    ),
  );

/**
 * The words of the archive that a misspelt one most likely stands for, best first: Fuse ranks those
 * with nearly the same letters, and the edit distance has the last word.
 */
export const mend = async (store: Store, word: string): Promise<readonly Mended[]> => {
  const limit = editsFor(word.length);
  if (limit === 0) return [];
  const survivors = survivorsOf(word, await listsFor(store, word.length, 1), 2 * limit);
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

/** A first letter is seldom mistyped. */
const firstLetter = (word: string, term: string): number => (word[0] === term[0] ? 0 : 1);

/** The words of the archive that look most like one that it hasn't, however far they are. */
export const nearest = async (store: Store, word: string): Promise<readonly string[]> => {
  if (word.length < 3) return [];
  const survivors = survivorsOf(word, await listsFor(store, Math.max(4, word.length), 3), 6);
  return ranked(word, survivors)
    .slice(0, NEAREST)
    .map(({ term }) => term);
};
