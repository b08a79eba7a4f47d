import { knownAt, type Leaf, leavesFor, passageAt, type Spots, spotOf, spotsIn, storyAt } from './leaves.ts';
import { levelOf, type Postings, postingsOf, type Row } from './postings.ts';
import type { Entry } from './shard.ts';
import type { Store } from './store.ts';
import { TAIL_BITS, tailIn, WORD_BITS } from './tails.ts';

/** Words that meet in so few stories are not looked into further: the texts settle it. */
const FEW = 10;
/** Sources are read until words apart are expected to pass for the phrase in fewer passages than this. */
const CHANCE = 1 / 64;
/** About so many passages has a story, so many bits a place in a leaf, and so many passages of a story have a word that it has. */
const PASSAGES = 12;
const PLACE = 14;
const TIMES = 1.5;

/** Something that tells where one word of a phrase stands. */
interface Source {
  readonly bytes: number;
  /** The share of the passages that pass, about. */
  readonly share: number;
  /** The words of the phrase, by number, that what passes has, as far as bits can tell. */
  readonly covers: readonly number[];
  readonly leaves: readonly Leaf[];
  /** Reads it whole, or those of its leaves. */
  readonly read: (leaves: readonly Leaf[]) => Promise<Spots>;
}

const spotsOf = ({ stories, starts, passages }: Postings): readonly number[] => {
  const spots: number[] = [];
  for (let place = 0; place < stories.length; place++)
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++)
      spots.push(spotOf(stories[place] ?? 0, passages[at] ?? 0));
  return spots;
};

const joined = (parts: readonly Spots[]): Spots => ({
  spots: [...new Set(parts.flatMap(({ spots }) => spots))].sort((a, b) => a - b),
  whole: parts.every(({ whole }) => whole),
});

const sharedBy = (all: readonly (readonly number[])[]): readonly number[] => {
  const [fewest = [], ...others] = [...all].sort((a, b) => a.length - b.length);
  const sets = others.map((spots) => new Set(spots));
  return fewest.filter((spot) => sets.every((set) => set.has(spot)));
};

/** The leaves of a word that others follow in the phrase. */
const tailsOf = (store: Store, phrase: readonly string[], at: number, { list, tree }: Entry): Source[] => {
  if (!list || !tree) return [];
  const tail = tailIn(phrase, at);
  const leaves = leavesFor(tree, tail);
  const places = leaves.reduce(
    (sum, { bytes, depth }) => sum + (bytes * 8) / PLACE / 2 ** knownAt(depth, tail),
    0,
  );
  return [
    {
      leaves,
      bytes: leaves.reduce((sum, { bytes }) => sum + bytes, 0),
      share: places / (PASSAGES * store.directory.stories),
      covers: coveredBy(at, Math.min(...leaves.map(({ depth }) => depth + knownAt(depth, tail)))),
      read: async (some) =>
        joined(
          await Promise.all(
            some.map(async ({ part, depth }) => spotsIn(await store.leaf(list, part), depth, tail)),
          ),
        ),
    },
  ];
};

/** The list of the last word of the phrase. */
const listOf = (store: Store, at: number, entry: Entry): Source[] =>
  entry.list && !entry.common && !entry.rest?.bare
    ? [
        {
          leaves: [],
          bytes: entry.list.bytes + (entry.rest?.bytes ?? 0),
          share: (TIMES * entry.count) / (PASSAGES * store.directory.stories),
          covers: [at],
          read: async () => ({ spots: spotsOf(await store.postings(entry, true)), whole: true }),
        },
      ]
    : [];

/** The number of a word, and of those that so many bits of its tail tell. */
const coveredBy = (at: number, bits: number): readonly number[] =>
  Array.from({ length: 1 + Math.floor(Math.min(TAIL_BITS, bits) / WORD_BITS) }, (_, index) => at + index);

/**
 * The cheapest sources that cover every word and leave little to chance, of no more than `most` bytes; without
 * any other, part of the cheapest.
 */
const chosenOf = (
  sources: readonly Source[],
  open: ReadonlySet<number>,
  passages: number,
  most: number,
  alone: boolean,
) => {
  const chosen: { source: Source; leaves: readonly Leaf[] }[] = [];
  const left = new Set(open);
  let [chance, room] = [passages, most];
  for (const source of [...sources].sort((a, b) => a.bytes - b.bytes)) {
    if (source.bytes > room) break;
    if (chance < CHANCE && !source.covers.some((word) => left.has(word))) continue;
    chosen.push({ source, leaves: source.leaves });
    for (const word of source.covers) left.delete(word);
    chance *= source.share;
    room -= source.bytes;
  }
  const [dear] = sources.filter(({ leaves }) => leaves.length > 0).sort((a, b) => a.bytes - b.bytes);
  if (chosen.length > 0 || !alone || !dear) return chosen;
  return [
    {
      source: dear,
      leaves: dear.leaves.filter(({ bytes }, index) => {
        room -= bytes;
        return index === 0 || room >= 0;
      }),
    },
  ];
};

/** A story's places as postings; how often it holds the phrase is all that it weighs. */
const postingsAt = (spots: readonly number[]): Postings => {
  const rows = new Map<number, number[]>();
  for (const spot of spots) {
    const row = rows.get(storyAt(spot));
    if (row) row.push(passageAt(spot));
    else rows.set(storyAt(spot), [passageAt(spot)]);
  }
  return postingsOf(
    [...rows].map(([story, passages]): Row => ({ story, passages, level: levelOf(passages.length, 1, 1) })),
  );
};

/**
 * Where a phrase may stand: everywhere where it does, and hardly anywhere else; `whole` is false where places
 * were left unread, which `most` bytes of leaves would not hold.
 */
export const placesOfPhrase = async (
  store: Store,
  phrase: readonly string[],
  entries: readonly Entry[],
  most: number,
): Promise<{ readonly postings: Postings; readonly whole: boolean }> => {
  const byTerm = new Map(entries.map((entry) => [entry.term, entry]));
  const inline = entries.filter(({ list }) => list === null);
  const atHand = await Promise.all(inline.map(async (entry) => spotsOf(await store.postings(entry, true))));
  const near = sharedBy(atHand);
  if (inline.length > 0 && new Set(near.map(storyAt)).size <= FEW)
    return { postings: postingsAt(near), whole: true };
  const sources = phrase.flatMap((term, at) => {
    const entry = byTerm.get(term);
    if (!entry) return [];
    return at < phrase.length - 1 ? tailsOf(store, phrase, at, entry) : listOf(store, at, entry);
  });
  if (sources.some(({ bytes }) => bytes === 0)) return { postings: postingsAt([]), whole: true };
  const open = new Set(phrase.flatMap((term, at) => (byTerm.get(term)?.list ? [at] : [])));
  const passages = inline.length > 0 ? near.length : PASSAGES * store.directory.stories;
  const chosen = chosenOf(sources, open, passages, most, inline.length === 0);
  const settled = await Promise.allSettled(chosen.map(({ source, leaves }) => source.read(leaves)));
  const read = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const lost = settled.find((one) => one.status === 'rejected');
  if (lost && inline.length + read.length === 0) throw lost.reason;
  const spots = sharedBy([...(inline.length > 0 ? [near] : []), ...read.map((one) => one.spots)]);
  const whole =
    read.every((one) => one.whole) &&
    chosen.every(({ source, leaves }) => leaves.length === source.leaves.length);
  return { postings: postingsAt(spots), whole };
};
