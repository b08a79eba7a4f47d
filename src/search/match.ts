import type { Alternative, Unit } from './expand.ts';
import { NOWHERE, type Postings, weightOf } from './postings.ts';
import type { Store } from './store.ts';

/** Where one alternative stands, and how surely it answers. */
export interface Reach {
  readonly postings: Postings;
  readonly quality: number;
}

/** A unit with its postings. */
export interface Reached {
  readonly unit: Unit;
  /** How much the unit tells stories apart (inverse document frequency). */
  readonly worth: number;
  readonly reaches: readonly Reach[];
  /** True where stories were left out, so that a count can only be a lower bound. */
  readonly partial: boolean;
}

/** A story that answers. */
export interface Match {
  readonly story: number;
  /** 0 to 1: the share of the query's worth that the story answers for. */
  readonly covered: number;
  readonly score: number;
}

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

/** Two postings of one term, of different stories, as one. */
const joined = (one: Postings, other: Postings): Postings => {
  const rows = [one, other].flatMap((postings) =>
    Array.from(postings.stories, (story, place) => ({
      story,
      level: postings.levels[place] ?? 0,
      passages: postings.passages.subarray(postings.starts[place], postings.starts[place + 1]),
    })),
  );
  rows.sort((a, b) => a.story - b.story);
  return postingsOf(rows);
};

const postingsOf = (
  rows: readonly { readonly story: number; readonly level: number; readonly passages: ArrayLike<number> }[],
): Postings => {
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

/** The stories, and in them the passages, that all the postings share. */
const shared = (all: readonly Postings[]): Postings => {
  const [fewest = NOWHERE, ...others] = [...all].sort((a, b) => a.stories.length - b.stories.length);
  const rows: { story: number; level: number; passages: number[] }[] = [];
  for (let place = 0; place < fewest.stories.length; place++) {
    const story = fewest.stories[place] ?? 0;
    let level = fewest.levels[place] ?? 0;
    let passages = Array.from(fewest.passages.subarray(fewest.starts[place], fewest.starts[place + 1]));
    for (const other of others) {
      const at = placeOf(other, story);
      if (at < 0) {
        passages = [];
        break;
      }
      level = Math.min(level, other.levels[at] ?? 0);
      const from = other.starts[at] ?? 0;
      const to = other.starts[at + 1] ?? 0;
      if (to > from)
        passages = passages.filter((passage) => other.passages.subarray(from, to).includes(passage));
      if (passages.length === 0) break;
    }
    if (passages.length > 0) rows.push({ story, level, passages });
  }
  return postingsOf(rows);
};

const postingsFor = async (store: Store, alternative: Alternative, complete: boolean): Promise<Postings> => {
  const many = alternative.entries.length > 1;
  const telling = alternative.entries.filter(({ common }) => !common);
  const used = many && telling.length > 0 ? telling : alternative.entries;
  const all = await Promise.all(
    used.map(async (entry) => {
      const postings = store.postings(entry);
      const whole = entry.rest !== null && (complete || many);
      return whole ? joined(postings, await store.rest(entry.rest ?? 0)) : postings;
    }),
  );
  return many ? shared(all) : (all[0] ?? NOWHERE);
};

/**
 * Gets the postings of each unit. `complete` asks for every story of large terms too, as filters
 * and exact counts need; `fail` is told of what could not be read.
 */
export const reach = async (
  store: Store,
  units: readonly Unit[],
  complete: boolean,
  fail: (unit: Unit, error: unknown) => void,
): Promise<readonly Reached[]> =>
  Promise.all(
    units.map(async (unit) => {
      const reaches: Reach[] = [];
      for (const alternative of unit.alternatives) {
        try {
          reaches.push({
            postings: await postingsFor(store, alternative, complete),
            quality: alternative.quality,
          });
        } catch (error) {
          fail(unit, error);
        }
      }
      const single = unit.alternatives.filter(({ entries }) => entries.length === 1);
      const counted = single.reduce((sum, { entries }) => sum + (entries[0]?.count ?? 0), 0);
      const count = Math.max(counted, ...reaches.map(({ postings }) => postings.stories.length));
      const { stories } = store.directory;
      const partial = single.some(
        ({ entries: [entry] }) => entry && (entry.common || (entry.rest !== null && !complete)),
      );
      return {
        unit,
        reaches,
        partial,
        worth: Math.log(1 + (stories - Math.min(count, stories) + 0.5) / (Math.min(count, stories) + 0.5)),
      };
    }),
  );

/** Every story that answers for some unit and passes `allowed`, in no order. */
export const matchesOf = (
  reached: readonly Reached[],
  stories: number,
  allowed: ((story: number) => boolean) | null,
): readonly Match[] => {
  const covered = new Float32Array(stories);
  const score = new Float32Array(stories);
  const touched: number[] = [];
  let total = 0;
  for (const { worth, reaches } of reached) {
    if (reaches.length === 0) continue;
    total += worth;
    const best = new Float32Array(stories);
    const mine: number[] = [];
    for (const { postings, quality } of reaches) {
      for (let place = 0; place < postings.stories.length; place++) {
        const story = postings.stories[place] ?? 0;
        const value = quality * (0.6 + 0.6 * weightOf(postings.levels[place] ?? 0));
        if (best[story] === 0) mine.push(story);
        if (value > (best[story] ?? 0)) best[story] = value;
      }
    }
    for (const story of mine) {
      if (covered[story] === 0) touched.push(story);
      covered[story] = (covered[story] ?? 0) + worth;
      score[story] = (score[story] ?? 0) + worth * (best[story] ?? 0);
    }
  }
  return touched
    .filter((story) => allowed === null || allowed(story))
    .map((story) => {
      const share = Math.min(1, (covered[story] ?? 0) / total);
      return { story, covered: share, score: ((score[story] ?? 0) / total) * share * share };
    });
};
