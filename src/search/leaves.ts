import { bitReader, bitWriter, riceFor } from './bits.ts';
import { bitsAt, type Places, TAIL_BITS, type Tail, WORD_BITS } from './tails.ts';

/**
 * A frequent term's places are cut into leaves of a few kilobytes, each of tails that begin alike, so that a
 * phrase asks for one leaf of the many; which, the tree tells, a string of bits in the term's entry.
 */
export interface Grown {
  readonly tree: Uint8Array;
  /** In the order in which the tree names them. */
  readonly leaves: readonly Uint8Array[];
}

/** The leaf that is the `part`-th of its tree; its tails share their first `depth` bits. */
export interface Leaf {
  readonly part: number;
  readonly depth: number;
  /** About. */
  readonly bytes: number;
}

/** Places as single numbers, in rising order, each once. */
export interface Spots {
  readonly spots: readonly number[];
  /** False where there are more of them than were read. */
  readonly whole: boolean;
}

/** A leaf holds about so many bytes; one whose tails are all alike holds more, and so many at the most. */
const LEAF = 4_000;
const MOST = 48_000;
/** A leaf tells its tails to the end of the first word, and so many bits more than they share at the least. */
const LEAST_TOLD = 2;
/** What a place costs in bits, besides its tail and what its story is told by. */
const PLACE = 6;
const FIRST = 3;
const NEXT = 1;
const PASSAGES = 2 ** 16;

export const spotOf = (story: number, passage: number): number => story * PASSAGES + passage;
export const storyAt = (spot: number): number => Math.floor(spot / PASSAGES);
export const passageAt = (spot: number): number => spot % PASSAGES;

/** So many bits of its tails are told by a leaf of this depth. */
const toldAt = (depth: number): number =>
  Math.min(TAIL_BITS - depth, Math.max(WORD_BITS - depth, LEAST_TOLD));

/** So many bits of a wanted tail tell a leaf's places apart. */
export const knownAt = (depth: number, { bits }: Tail): number =>
  Math.min(toldAt(depth), Math.max(0, bits - depth));

/** Packs those of the places that `held` numbers, whose tails share their first `depth` bits; where not all fit, the last. */
const packLeaf = (places: Places, held: Int32Array, depth: number): Uint8Array => {
  for (let from = 0; ; from += (held.length - from + 7) >> 3) {
    const packed = packPlaces(places, held.subarray(from), depth, from === 0);
    if (packed.length <= MOST) return packed;
  }
};

const packPlaces = (
  { stories, passages, tails }: Places,
  held: Int32Array,
  depth: number,
  whole: boolean,
): Uint8Array => {
  const out = bitWriter();
  const told = toldAt(depth);
  const storyOf = (at: number): number => stories[held[at] ?? -1] ?? -1;
  let count = 0;
  for (let at = 0; at < held.length; at++) if (storyOf(at) !== storyOf(at - 1)) count++;
  const k = riceFor((storyOf(held.length - 1) + 1) / Math.max(1, count));
  out.gamma(count);
  out.bits(k, 5);
  out.bits(whole ? 1 : 0, 1);
  let before = -1;
  for (let at = 0; at < held.length; ) {
    const story = storyOf(at);
    let end = at + 1;
    while (storyOf(end) === story) end++;
    out.rice(story - before - 1, k);
    out.gamma(end - at - 1);
    let last = 0;
    for (let next = at; next < end; next++) {
      const place = held[next] ?? 0;
      const passage = passages[place] ?? 0;
      out.rice(passage - last, next === at ? FIRST : NEXT);
      out.bits(bitsAt(tails[place] ?? 0, depth, told), told);
      last = passage;
    }
    before = story;
    at = end;
  }
  return out.done();
};

/** The spots of a leaf whose tails may be the wanted one. */
export const spotsIn = (leaf: Uint8Array, depth: number, wantedTail: Tail): Spots => {
  const from = bitReader(leaf);
  const told = toldAt(depth);
  const known = knownAt(depth, wantedTail);
  const wanted = bitsAt(wantedTail.tail, depth, known);
  const most = leaf.length * 8;
  const count = Math.min(from.gamma(), most);
  const k = from.bits(5);
  const whole = from.bits(1) === 1;
  const spots: number[] = [];
  let story = -1;
  for (let i = 0; i < count; i++) {
    story += from.rice(k) + 1;
    const more = Math.min(from.gamma(), most);
    let passage = 0;
    for (let at = 0; at <= more; at++) {
      passage += from.rice(at === 0 ? FIRST : NEXT);
      const spot = spotOf(story, passage);
      if (from.bits(told) >>> (told - known) === wanted && spots.at(-1) !== spot) spots.push(spot);
    }
  }
  return { spots, whole };
};

/** Sizes in five bits, by steps of a half power of two; 0 where a leaf is empty, and has no file. */
const sizeCode = (bytes: number): number =>
  Math.min(31, 1 + Math.ceil(2 * Math.log2(Math.max(1, bytes / 32))));
const sizeFrom = (code: number): number => (code === 0 ? 0 : 32 * 2 ** ((code - 1) / 2));

const BYTES = 2 ** WORD_BITS;

/** Cuts the places of a term in an archive of so many stories. */
export const growTree = (places: Places, stories: number): Grown => {
  const { tails } = places;
  const tree = bitWriter();
  const leaves: Uint8Array[] = [];
  const isLarge = (count: number, depth: number): boolean =>
    depth < TAIL_BITS &&
    (count * (PLACE + toldAt(depth) + Math.max(0, Math.log2(stories / count)))) / 8 > LEAF;
  const leaf = (held: Int32Array, depth: number): void => {
    tree.bits(0, 1);
    const packed = held.length > 0 ? packLeaf(places, held, depth) : null;
    tree.bits(packed ? sizeCode(packed.length) : 0, 5);
    if (packed) leaves.push(packed);
  };
  /** Cuts too many places by the next word of their tails: all that share a leaf or need a further word are put together at once. */
  const cut = (held: Int32Array, depth: number): void => {
    const shift = TAIL_BITS - depth - WORD_BITS;
    const before = new Int32Array(BYTES + 1);
    const bytes = new Uint8Array(held.length);
    for (let at = 0; at < held.length; at++) {
      const byte = (tails[held[at] ?? 0] ?? 0) >>> shift;
      bytes[at] = byte;
      const after = (byte & (BYTES - 1)) + 1;
      before[after] = (before[after] ?? 0) + 1;
    }
    for (let byte = 0; byte < BYTES; byte++) before[byte + 1] = (before[byte + 1] ?? 0) + (before[byte] ?? 0);
    /** For each byte, the first of those that are kept with it: where the next of them goes. */
    const firstOf = new Uint8Array(BYTES);
    const each = (from: number, to: number, at: number, visit: Visit): void => {
      const count = (before[to] ?? 0) - (before[from] ?? 0);
      const middle = (from + to) >> 1;
      const parted = isLarge(count, at) && to - from > 1;
      visit(parted ? -1 : from, to, at);
      if (!parted) return;
      each(from, middle, at + 1, visit);
      each(middle, to, at + 1, visit);
    };
    each(0, BYTES, depth, (from, to) => {
      if (from >= 0) firstOf.fill(from, from, to);
    });
    const next = before.slice();
    const sorted = new Int32Array(held.length);
    for (let at = 0; at < held.length; at++) {
      const first = firstOf[bytes[at] ?? 0] ?? 0;
      const into = next[first] ?? 0;
      next[first] = into + 1;
      sorted[into] = held[at] ?? 0;
    }
    each(0, BYTES, depth, (from, to, at) => {
      const own = sorted.subarray(before[from], before[to]);
      if (from < 0) tree.bits(1, 1);
      else if (isLarge(own.length, at)) cut(own, at);
      else leaf(own, at);
    });
  };
  const all = new Int32Array(tails.length);
  for (let at = 0; at < all.length; at++) all[at] = at;
  if (isLarge(all.length, 0)) cut(all, 0);
  else leaf(all, 0);
  return { tree: tree.done(), leaves };
};

/** Given the bytes of a part of a tree at a depth that is kept together; -1 where it is parted. */
type Visit = (from: number, to: number, depth: number) => void;

/** The leaves of a tree that hold the places of a tail. */
export const leavesFor = (tree: Uint8Array, { bits, tail }: Tail): readonly Leaf[] => {
  const from = bitReader(tree);
  const found: Leaf[] = [];
  let part = 0;
  const walk = (depth: number, wanted: boolean): void => {
    if (from.bits(1) === 1 && depth < TAIL_BITS) {
      const next = bitsAt(tail, depth, 1);
      for (const side of [0, 1]) walk(depth + 1, wanted && (depth >= bits || next === side));
      return;
    }
    const bytes = sizeFrom(from.bits(5));
    if (bytes === 0) return;
    if (wanted) found.push({ part, depth, bytes });
    part++;
  };
  walk(0, true);
  return found;
};
