import { bitReader, bitWriter, riceFor } from './bits.ts';

/** Where a term stands: the stories in rising order, how much it weighs in each, and in which passages. */
export interface Postings {
  readonly stories: Int32Array;
  /** 0 to 15, see `levelOf`. */
  readonly levels: Uint8Array;
  /** Passages of story `i` are `passages[starts[i]]` up to `starts[i + 1]`; 0 is the title. Empty where not kept. */
  readonly starts: Int32Array;
  readonly passages: Uint16Array;
}

/** BM25's saturation and length normalisation. */
const SATURATION = 1.2;
const LENGTH = 0.6;
const LEVELS = 16;
export const MOST_LEVEL = LEVELS - 1;

/** The weight of a term in a story as a level of 0 to 15: how often it stands there, for the story's length. */
export const levelOf = (times: number, length: number, mean: number): number => {
  const share = times / (times + SATURATION * (1 - LENGTH + (LENGTH * length) / Math.max(1, mean)));
  return Math.min(MOST_LEVEL, Math.floor(share * LEVELS));
};

/** The weight that a level stands for, 0 to 1. */
export const weightOf = (level: number): number => (level + 0.5) / LEVELS;

const FIRST = 3;
const NEXT = 1;

/** Packs postings into bits; `keepPassages` false leaves the passages out. */
export const packPostings = (postings: Postings, keepPassages: boolean): Uint8Array => {
  const { stories, levels, starts, passages } = postings;
  const out = bitWriter();
  const count = stories.length;
  const k = riceFor(((stories[count - 1] ?? 0) + 1) / Math.max(1, count));
  out.gamma(count);
  out.bits(k, 5);
  out.bits(keepPassages ? 1 : 0, 1);
  let before = -1;
  for (let i = 0; i < count; i++) {
    const story = stories[i] ?? 0;
    out.rice(story - before - 1, k);
    before = story;
    out.bits(levels[i] ?? 0, 4);
    if (!keepPassages) continue;
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? from;
    out.gamma(to - from - 1);
    let last = passages[from] ?? 0;
    out.rice(last, FIRST);
    for (let at = from + 1; at < to; at++) {
      const passage = passages[at] ?? 0;
      out.rice(passage - last - 1, NEXT);
      last = passage;
    }
  }
  return out.done();
};

/** Unpacks what `packPostings` packed. */
export const unpackPostings = (bytes: Uint8Array): Postings => {
  const from = bitReader(bytes);
  const count = Math.min(from.gamma(), bytes.length * 8);
  const k = from.bits(5);
  const keptPassages = from.bits(1) === 1;
  const stories = new Int32Array(count);
  const levels = new Uint8Array(count);
  const starts = new Int32Array(count + 1);
  const passages: number[] = [];
  let story = -1;
  for (let i = 0; i < count; i++) {
    story += from.rice(k) + 1;
    stories[i] = story;
    levels[i] = from.bits(4);
    if (keptPassages) {
      const more = from.gamma();
      let passage = from.rice(FIRST);
      passages.push(passage);
      for (let at = 0; at < more; at++) {
        passage += from.rice(NEXT) + 1;
        passages.push(passage);
      }
    }
    starts[i + 1] = passages.length;
  }
  return { stories, levels, starts, passages: Uint16Array.from(passages) };
};

/** The place of a story in postings, or -1. */
export const placeOf = ({ stories }: Postings, story: number): number => {
  let low = 0;
  let high = stories.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = stories[middle] ?? 0;
    if (found === story) return middle;
    if (found < story) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** The passages of a story in postings; none where the story isn't there, or they are not kept. */
export const passagesIn = (postings: Postings, story: number): readonly number[] => {
  const place = placeOf(postings, story);
  return place < 0
    ? []
    : Array.from(postings.passages.subarray(postings.starts[place], postings.starts[place + 1]));
};

/** Where a term stands in one story. */
export interface Row {
  readonly story: number;
  readonly level: number;
  readonly passages: ArrayLike<number>;
}

/** Postings of rows, which come in the order of their stories. */
export const postingsOf = (rows: readonly Row[]): Postings => {
  const starts = new Int32Array(rows.length + 1);
  const held: number[] = [];
  for (const [index, { passages }] of rows.entries()) {
    for (let at = 0; at < passages.length; at++) held.push(passages[at] ?? 0);
    starts[index + 1] = held.length;
  }
  return {
    stories: Int32Array.from(rows, ({ story }) => story),
    levels: Uint8Array.from(rows, ({ level }) => level),
    starts,
    passages: Uint16Array.from(held),
  };
};

/** Two postings of one term, of different stories, as one. */
export const joinPostings = (one: Postings, other: Postings): Postings => {
  const count = one.stories.length + other.stories.length;
  const stories = new Int32Array(count);
  const levels = new Uint8Array(count);
  const starts = new Int32Array(count + 1);
  const passages = new Uint16Array(one.passages.length + other.passages.length);
  let [first, second, into] = [0, 0, 0];
  for (let place = 0; place < count; place++) {
    const isFirst = (one.stories[first] ?? Infinity) < (other.stories[second] ?? Infinity);
    const from = isFirst ? one : other;
    const at = isFirst ? first++ : second++;
    stories[place] = from.stories[at] ?? 0;
    levels[place] = from.levels[at] ?? 0;
    const end = from.starts[at + 1] ?? 0;
    for (let next = from.starts[at] ?? 0; next < end; next++) passages[into++] = from.passages[next] ?? 0;
    starts[place + 1] = into;
  }
  return { stories, levels, starts, passages };
};

/** Postings of nothing. */
export const NOWHERE: Postings = {
  stories: new Int32Array(0),
  levels: new Uint8Array(0),
  starts: new Int32Array(1),
  passages: new Uint16Array(0),
};

/** Packs the numbers of stories alone, in rising order. */
export const packStories = (stories: readonly number[]): Uint8Array => {
  const out = bitWriter();
  const k = riceFor(((stories.at(-1) ?? 0) + 1) / Math.max(1, stories.length));
  out.gamma(stories.length);
  out.bits(k, 5);
  let before = -1;
  for (const story of stories) {
    out.rice(story - before - 1, k);
    before = story;
  }
  return out.done();
};

/** Unpacks what `packStories` packed. */
export const unpackStories = (bytes: Uint8Array): Int32Array => {
  const from = bitReader(bytes);
  const stories = new Int32Array(Math.min(from.gamma(), bytes.length * 8));
  const k = from.bits(5);
  let story = -1;
  for (let i = 0; i < stories.length; i++) {
    story += from.rice(k) + 1;
    stories[i] = story;
  }
  return stories;
};
