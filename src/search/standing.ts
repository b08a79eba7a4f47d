import { levelOf, type Postings } from './postings.ts';
import { type Places, tailAt } from './tails.ts';

/** What was read of the stories, in flat lists. */
export interface Words {
  /** Every word of every passage, in order, by the number of its term. */
  readonly terms: Int32Array;
  /** Where each passage begins, and after the last where it ends. */
  readonly begins: Int32Array;
  /** How many times over a word of each passage counts. */
  readonly worths: Int32Array;
  /** The story of each passage. */
  readonly storyOf: Int32Array;
  /** The first passage of each story, and after the last how many there are. */
  readonly firsts: Int32Array;
}

/** Where each term stands. */
export interface Standing {
  /** Where a term stands that is in `stories` of them. */
  readonly postings: (id: number, stories: number) => Postings;
  /** Every place of a term, and its tail there; they stand until those of another term are asked for. */
  readonly places: (id: number) => Places;
}

/** The passage of every so many-th word is kept, to find that of any word near it. */
const STRIDE = 64;

const stridesOf = (begins: Int32Array, words: number): Int32Array => {
  const strides = new Int32Array(Math.ceil(words / STRIDE));
  let passage = 0;
  for (let at = 0; at < strides.length; at++) {
    while ((begins[passage + 1] ?? Infinity) <= at * STRIDE) passage++;
    strides[at] = passage;
  }
  return strides;
};

/** The places of the words, those of term `id` from `from[id]` up to `from[id + 1]`, in order: a counting sort. */
const sorted = (terms: Int32Array, count: number) => {
  const from = new Int32Array(count + 1);
  for (let at = 0; at < terms.length; at++) {
    const after = (terms[at] ?? 0) + 1;
    from[after] = (from[after] ?? 0) + 1;
  }
  for (let id = 0; id < count; id++) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
  const next = from.slice();
  const order = new Int32Array(terms.length);
  for (let at = 0; at < terms.length; at++) {
    const id = terms[at] ?? 0;
    const place = next[id] ?? 0;
    next[id] = place + 1;
    order[place] = at;
  }
  return { from, order };
};

/** Sorts words by where they stand; `bits` are the eight bits of each term (tails.ts). */
export const standingOf = ({ terms, begins, worths, storyOf, firsts }: Words, bits: Uint8Array): Standing => {
  const { from, order } = sorted(terms, bits.length);
  /** The bits of each word, side by side: to look each up by its term costs more than all else. */
  const codes = new Uint8Array(terms.length);
  for (let at = 0; at < terms.length; at++) codes[at] = bits[terms[at] ?? 0] ?? 0;
  const strides = stridesOf(begins, terms.length);
  const mean = terms.length / Math.max(1, firsts.length - 1);
  const beginOf = (passage: number): number => begins[passage] ?? 0;
  const wordsIn = (story: number): number => beginOf(firsts[story + 1] ?? 0) - beginOf(firsts[story] ?? 0);

  /** Calls `visit` for each place of a term, in order. */
  const each = (id: number, visit: (at: number, passage: number, story: number) => void): void => {
    const to = from[id + 1] ?? 0;
    let passage = 0;
    let end = 0;
    for (let place = from[id] ?? 0; place < to; place++) {
      const at = order[place] ?? 0;
      if (at >= end) {
        passage = strides[Math.floor(at / STRIDE)] ?? 0;
        while (beginOf(passage + 1) <= at) passage++;
        end = beginOf(passage + 1);
      }
      visit(at, passage, storyOf[passage] ?? 0);
    }
  };

  const postings: Standing['postings'] = (id, stories) => {
    const held = {
      stories: new Int32Array(stories),
      levels: new Uint8Array(stories),
      starts: new Int32Array(stories + 1),
    };
    const passages = new Uint16Array((from[id + 1] ?? 0) - (from[id] ?? 0));
    let into = -1;
    let length = 0;
    let last = -1;
    let times = 0;
    const close = (): void => {
      if (into < 0) return;
      held.levels[into] = levelOf(times, wordsIn(held.stories[into] ?? 0), mean);
      held.starts[into + 1] = length;
    };
    each(id, (_, passage, story) => {
      if (into < 0 || held.stories[into] !== story) {
        close();
        into++;
        held.stories[into] = story;
        times = 0;
      }
      times += worths[passage] ?? 1;
      if (passage === last) return;
      last = passage;
      passages[length++] = passage - (firsts[story] ?? 0);
    });
    close();
    return { ...held, passages: passages.slice(0, length) };
  };

  /** Room for the places of any term, taken once: to take it anew for each sets the collector to work. */
  const room = (): Places => {
    let most = 0;
    for (let id = 0; id < bits.length; id++) most = Math.max(most, (from[id + 1] ?? 0) - (from[id] ?? 0));
    return {
      stories: new Int32Array(most),
      passages: new Uint16Array(most),
      tails: new Uint32Array(most),
    };
  };
  let held: Places | null = null;

  const places: Standing['places'] = (id) => {
    held ??= room();
    const { stories, passages, tails } = held;
    let size = 0;
    each(id, (at, passage, story) => {
      stories[size] = story;
      passages[size] = passage - (firsts[story] ?? 0);
      tails[size] = tailAt(codes, at, beginOf(passage + 1));
      size++;
    });
    return {
      stories: stories.subarray(0, size),
      passages: passages.subarray(0, size),
      tails: tails.subarray(0, size),
    };
  };
  return { postings, places };
};
