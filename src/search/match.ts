import type { Alternative, Unit, Via } from './expand.ts';
import { type Budget, countOf, type Depth, depthsOf, LEAVES, tellingOf } from './plan.ts';
import { NOWHERE, type Postings, placeOf, postingsOf, type Row, weightOf } from './postings.ts';
import { isPhrase } from './query.ts';
import { placesOfPhrase } from './spots.ts';
import type { Store } from './store.ts';

/** Where one alternative stands, and how surely it answers. */
export interface Reach {
  readonly postings: Postings;
  readonly via: Via;
  readonly quality: number;
  /** False where places of a phrase were left unread. */
  readonly whole: boolean;
}

/** A unit with its postings. */
export interface Reached {
  readonly unit: Unit;
  /** How much the unit tells stories apart (inverse document frequency). */
  readonly worth: number;
  readonly reaches: readonly Reach[];
  /** True where stories were left out, so that a count can only be a lower bound. */
  readonly partial: boolean;
  /** True where a list was read in part, and more of it may be asked for. */
  readonly shallow: boolean;
  /** True where the unit's lists were read whole, and any were. */
  readonly entire: boolean;
  /** True where the unit's lists were not read at all: rarer words of the query tell enough. */
  readonly unread: boolean;
}

/** A story that answers. */
export interface Match {
  readonly story: number;
  /** 0 to 1: the share of the query's worth that the story answers for. */
  readonly covered: number;
  readonly score: number;
}

/** The stories, and in them the passages, that all the postings share. */
const shared = (all: readonly Postings[]): Postings => {
  const [fewest = NOWHERE, ...others] = [...all].sort((a, b) => a.stories.length - b.stories.length);
  const rows: Row[] = [];
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

/** Where an alternative stands; `whole` is false where places of a phrase were left unread. */
const placesFor = async (
  store: Store,
  { part }: Unit,
  alternative: Alternative,
  depth: Depth,
  budget: Budget,
): Promise<{ readonly postings: Postings; readonly whole: boolean }> => {
  if (isPhrase(part)) return placesOfPhrase(store, part.terms, alternative.entries, LEAVES[budget]);
  const entries = tellingOf(alternative);
  const whole = entries.length > 1 || depth === 'whole';
  const read = await Promise.all(entries.map((entry) => store.postings(entry, whole)));
  const [only] = read;
  return { postings: read.length === 1 && only ? only : shared(read), whole: true };
};

/**
 * Gets the postings of each unit, as far as the budget of bytes allows: the rarest words tell most and weigh
 * least, so they come first. `fail` is told of what could not be read.
 */
export const reach = async (
  store: Store,
  units: readonly Unit[],
  budget: Budget,
  fail: (unit: Unit, error: unknown) => void,
): Promise<readonly Reached[]> => {
  const { stories } = store.directory;
  const depths = depthsOf(units, budget);
  return Promise.all(
    units.map(async (unit, index) => {
      const depth = depths[index] ?? 'whole';
      const asked = depth === 'none' ? [] : unit.alternatives;
      const read = await Promise.all(
        asked.map(async (alternative): Promise<Reach | null> => {
          const { via, quality } = alternative;
          try {
            return { ...(await placesFor(store, unit, alternative, depth, budget)), via, quality };
          } catch (error) {
            fail(unit, error);
            return null;
          }
        }),
      );
      const reaches = read.filter((one) => one !== null);
      const count = Math.min(
        stories,
        Math.max(countOf(unit), ...reaches.map(({ postings }) => postings.stories.length)),
      );
      const entries = unit.alternatives.flatMap((alternative) => alternative.entries);
      const cut = reaches.some(({ whole }) => !whole);
      const kept = isPhrase(unit.part) ? [] : entries;
      return {
        unit,
        reaches,
        partial:
          cut ||
          (depth !== 'none' &&
            kept.some(({ common, rest }) => common || (rest !== null && depth !== 'whole'))),
        shallow: cut || (depth === 'head' && kept.some(({ rest }) => rest !== null)),
        entire: depth === 'whole' && !cut && reaches.length > 0,
        unread: depth === 'none' && !entries.every(({ common }) => common),
        worth: Math.log(1 + (stories - count + 0.5) / (count + 0.5)),
      };
    }),
  );
};

/** Every story that answers for some unit and passes `allowed`, in no order. */
export const matchesOf = (
  reached: readonly Reached[],
  stories: number,
  allowed: ((story: number) => boolean) | null,
): readonly Match[] => {
  const covered = new Float32Array(stories);
  const score = new Float32Array(stories);
  const best = new Float32Array(stories);
  const touched: number[] = [];
  let total = 0;
  for (const { worth, reaches } of reached) {
    if (reaches.length === 0) continue;
    total += worth;
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
      best[story] = 0;
    }
  }
  return touched
    .filter((story) => allowed === null || allowed(story))
    .map((story) => {
      const share = Math.min(1, (covered[story] ?? 0) / total);
      return { story, covered: share, score: ((score[story] ?? 0) / total) * share * share };
    });
};
