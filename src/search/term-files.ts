import { type Directory, shardOf } from './directory.ts';
import { frame } from './frame.ts';
import type { Gathered, Gatherer } from './gather.ts';
import { growTree } from './leaves.ts';
import { MOST_LEVEL, NOWHERE, type Postings, packPostings } from './postings.ts';
import { type IndexFile, type SectionWriter, sectionWriter } from './section.ts';
import { type Alias, type Entry, packShard } from './shard.ts';
import { skeletonOf } from './skeleton.ts';

/** Sizes in bytes, before any compression by the host. A shard holds about this much, half of it at the least. */
const SHARD = 1_300;
/** Postings of more than this are in a file of their own, so that a shard is not heavy with what a query doesn't ask for. */
const INLINE = 256;
/** A list of more than this keeps the rest in a second file. */
const LIST = 5_000;
const REST_MOST = 48_000;
/** A term in a larger share of the stories than this keeps only those that it weighs most in, in an archive of some size. */
const COMMON_SHARE = 0.25;
export const COMMON_ARCHIVE = 200;
const CHAMPIONS = 1000;

/** Files to a group: few groups keep the directory small, many keep more files as they were when a story is added. */
const GROUPS = 16;
const LEAST_PER = 16;
const LISTS_PER = 512;
const MANY_LISTS_PER = 2048;
const MANY = 20_000;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The postings with only the chosen stories, given by their places in rising order. */
const pick = ({ stories, levels, starts, passages }: Postings, places: readonly number[]): Postings => {
  const ends = new Int32Array(places.length + 1);
  const held = new Uint16Array(passages.length);
  let length = 0;
  for (const [index, place] of places.entries()) {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) held[length++] = passages[at] ?? 0;
    ends[index + 1] = length;
  }
  return {
    stories: Int32Array.from(places, (place) => stories[place] ?? 0),
    levels: Uint8Array.from(places, (place) => levels[place] ?? 0),
    starts: ends,
    passages: held.slice(0, length),
  };
};

/** The places of the stories that a term weighs most in, of equal ones the last, and of the others, each in rising order. */
const divide = ({ levels }: Postings, count: number): readonly [readonly number[], readonly number[]] => {
  const most = new Uint8Array(levels.length);
  let left = count;
  for (let level = MOST_LEVEL; level >= 0; level--) {
    for (let place = levels.length - 1; place >= 0 && left > 0; place--) {
      if (levels[place] !== level) continue;
      most[place] = 1;
      left--;
    }
  }
  const places = Array.from(levels.keys());
  return [places.filter((place) => most[place] === 1), places.filter((place) => most[place] === 0)];
};

interface Packed {
  readonly head: Uint8Array;
  readonly rest: Uint8Array | null;
  /** True where the rest is without passages. */
  readonly bare: boolean;
  readonly common: boolean;
}

const pack = (postings: Postings, stories: number): Packed => {
  const count = postings.stories.length;
  if (stories > COMMON_ARCHIVE && count > stories * COMMON_SHARE) {
    const [most] = divide(postings, CHAMPIONS);
    return { head: packPostings(pick(postings, most), true), rest: null, bare: false, common: true };
  }
  const whole = packPostings(postings, true);
  if (whole.length <= LIST) return { head: whole, rest: null, bare: false, common: false };
  const [most, others] = divide(postings, Math.floor((count * LIST) / whole.length));
  const rest = pick(postings, others);
  const packed = packPostings(rest, true);
  return {
    head: packPostings(pick(postings, most), true),
    rest: packed.length <= REST_MOST ? packed : packPostings(rest, false),
    bare: packed.length > REST_MOST,
    common: false,
  };
};

const NOTHING: Gathered = { term: '', postings: NOWHERE, name: true };

/** A power of two of shards that hold about as much as they should. */
const shardsFor = (bytes: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(bytes / SHARD)));

/**
 * Yields the shards of terms, the lists too long for them, and what is too long for a list; returns
 * the three sections, and the words that nearly every story has. A term that the documents don't have is there for its aliases.
 */
export function* termFiles(
  gathered: Gatherer,
  stories: number,
  aliases: ReadonlyMap<string, readonly Alias[]>,
): Generator<IndexFile, Pick<Directory, 'common' | 'terms' | 'lists' | 'rest'>> {
  const known = new Set(gathered.terms());
  const all = [...known, ...[...aliases.keys()].filter((term) => !known.has(term))];
  const packed = all.map((term) => {
    const { postings, name } = known.has(term) ? gathered.gathered(term) : NOTHING;
    const { head, rest, bare, common } = pack(postings, stories);
    return {
      term,
      skeleton: skeletonOf(term),
      name,
      count: postings.stories.length,
      head,
      rest,
      bare,
      common,
    };
  });
  const sizeOf = ({ term, head }: (typeof packed)[number]): number =>
    term.length / 2 + 4 + (head.length > INLINE ? 4 : head.length);
  const shards = shardsFor(packed.reduce((sum, one) => sum + sizeOf(one), 0));
  const inShards = Array.from({ length: shards }, (): (typeof packed)[number][] => []);
  for (const one of packed) inShards[shardOf(one.skeleton, shards)]?.push(one);

  const terms = sectionWriter('terms', Math.max(LEAST_PER, shards / GROUPS));
  const listsPer = stories > MANY ? MANY_LISTS_PER : LISTS_PER;
  const lists = sectionWriter('lists', listsPer);
  const rests = sectionWriter('rest', listsPer);
  const apart = function* (writer: SectionWriter, ...parts: readonly Uint8Array[]) {
    const place = { file: writer.section().count, bytes: parts[0]?.length ?? 0 };
    yield* writer.add(parts.map((bytes) => frame([bytes])));
    return place;
  };
  for (const shard of inShards) {
    const entries: Entry[] = [];
    for (const { head, rest, bare, ...one } of shard.sort((a, b) => byCode(a.term, b.term))) {
      const inline = head.length <= INLINE || one.count === 0;
      const grown = inline ? null : growTree(gathered.places(one.term), stories);
      entries.push({
        ...one,
        aliases: aliases.get(one.term) ?? [],
        postings: inline ? head : new Uint8Array(0),
        list: grown ? yield* apart(lists, head, ...grown.leaves) : null,
        rest: rest ? { ...(yield* apart(rests, rest)), bare } : null,
        tree: grown?.tree ?? null,
      });
    }
    yield* terms.add([packShard(entries)]);
  }
  for (const writer of [terms, lists, rests]) yield* writer.flush();
  const common = packed.flatMap(({ term, common }) => (common ? [term] : []));
  return {
    common: common.sort(byCode),
    terms: terms.section(),
    lists: lists.section(),
    rest: rests.section(),
  };
}
