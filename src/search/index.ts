import {
  DIMENSIONS,
  DIRECTORY,
  type Dimension,
  type Directory,
  dividerOf,
  pathIn,
  type Section,
  type SectionName,
} from './directory.ts';
import type { SearchDocument } from './document.ts';
import { type FacetTable, noteFacets, packDays, packFacets } from './facets.ts';
import { frame } from './frame.ts';
import { type Gathered, type Gatherer, gatherer } from './gather.ts';
import { type Known, packLexicon, rankOf } from './lexicon.ts';
import { nameFor } from './name.ts';
import { NOWHERE, type Postings, packPostings } from './postings.ts';
import { type Alias, type Entry, keyOf, packShard } from './shard.ts';
import { skeletonOf } from './skeleton.ts';
import { packStored } from './stored.ts';
import { sharedWith } from './words.ts';

/** A file of the index; the path is below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Target sizes in bytes, before any compression by the host. */
const SHARD_LEAST = 3_000;
const SHARD_MOST = 10_000;
/** Shards grow with the archive, so that their number stays near this and the directory small. */
const SHARDS = 1500;
const LEXICON = 8_000;
const VOCABULARY = 40_000;
/** A term with more postings than this keeps the rest in a file of its own. */
const LARGE = 6_000;
const REST_MOST = 48_000;
/** A term in a larger share of the stories than this keeps only those that it weighs most in, in an archive of some size. */
const COMMON_SHARE = 0.25;
const COMMON_ARCHIVE = 200;
const CHAMPIONS = 1000;
const PER = 16;
const STORED_PER = 256;
const LONGEST_MENDED = 20;
const LETTERS = /^\p{L}{4,}$/u;

/** Collects the files of a section into groups named by their contents, and yields each group when it is full. */
const sectionWriter = (name: SectionName, per: number) => {
  const groups: string[] = [];
  let held: (readonly Uint8Array[])[] = [];
  let count = 0;
  const flush = (): readonly IndexFile[] => {
    if (held.length === 0) return [];
    groups.push(nameFor(held.flat()));
    const section: Section = { count, per, groups };
    const first = (groups.length - 1) * per;
    const files = held.flatMap((parts, index) =>
      parts.map((bytes, part) => ({ path: pathIn(name, section, first + index, part), bytes })),
    );
    held = [];
    return files;
  };
  const add = (parts: readonly Uint8Array[]): readonly IndexFile[] => {
    held.push(parts);
    count++;
    return held.length === per ? flush() : [];
  };
  return { add, flush, section: (): Section => ({ count, per, groups }) };
};

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The postings with only the chosen stories, given by their places in rising order. */
const pick = ({ stories, levels, starts, passages }: Postings, places: readonly number[]): Postings => {
  const ends = new Int32Array(places.length + 1);
  const held: number[] = [];
  for (const [index, place] of places.entries()) {
    held.push(...passages.subarray(starts[place], starts[place + 1]));
    ends[index + 1] = held.length;
  }
  return {
    stories: Int32Array.from(places, (place) => stories[place] ?? 0),
    levels: Uint8Array.from(places, (place) => levels[place] ?? 0),
    starts: ends,
    passages: Uint16Array.from(held),
  };
};

/** The places of the stories that a term weighs most in, and of the others, each in rising order. */
const divide = ({ levels }: Postings, count: number): readonly [readonly number[], readonly number[]] => {
  const order = Array.from(levels.keys()).sort((a, b) => (levels[b] ?? 0) - (levels[a] ?? 0) || b - a);
  const rising = (places: number[]): readonly number[] => places.sort((a, b) => a - b);
  return [rising(order.slice(0, count)), rising(order.slice(count))];
};

interface Packed {
  readonly head: Uint8Array;
  readonly rest: Uint8Array | null;
  readonly common: boolean;
}

const pack = (postings: Postings, stories: number): Packed => {
  const count = postings.stories.length;
  if (stories > COMMON_ARCHIVE && count > stories * COMMON_SHARE) {
    const [most] = divide(postings, CHAMPIONS);
    return { head: packPostings(pick(postings, most), true), rest: null, common: true };
  }
  const whole = packPostings(postings, true);
  if (whole.length <= LARGE) return { head: whole, rest: null, common: false };
  const [most, others] = divide(postings, Math.floor((count * LARGE) / whole.length));
  const rest = pick(postings, others);
  const packed = packPostings(rest, true);
  return {
    head: packPostings(pick(postings, most), true),
    rest: packed.length <= REST_MOST ? packed : packPostings(rest, false),
    common: false,
  };
};

const NOTHING = { term: '', postings: NOWHERE, name: true } as const satisfies Gathered;

/** Words in a larger share of a sample of the stories than this are frequent: neighbouring ones are indexed as pairs. */
const FREQUENT_SHARE = 0.2;
const SAMPLE = 1000;

const frequentIn = (documents: readonly SearchDocument[]): ReadonlySet<string> => {
  if (documents.length <= COMMON_ARCHIVE) return new Set();
  const step = Math.ceil(documents.length / SAMPLE);
  const sample = documents.filter((_, index) => index % step === 0);
  const gathered = gatherer(new Set());
  for (const item of sample) gathered.take(item);
  return new Set(gathered.terms().filter((term) => gathered.count(term) > sample.length * FREQUENT_SHARE));
};

/** Yields the shards of terms and what is too large for them; returns the two sections. */
function* termFiles(
  gathered: Gatherer,
  stories: number,
  aliases: ReadonlyMap<string, readonly Alias[]>,
): Generator<IndexFile, Pick<Directory, 'terms' | 'rest'>> {
  const known = new Set(gathered.terms());
  const keys = [...known, ...[...aliases.keys()].filter((term) => !known.has(term))]
    .map((term) => {
      const skeleton = skeletonOf(term);
      return { term, skeleton, key: keyOf(skeleton, term) };
    })
    .sort((a, b) => byCode(a.key, b.key));
  const packed = keys.map(({ term }) => {
    const { postings, name } = known.has(term) ? gathered.gathered(term) : NOTHING;
    return { ...pack(postings, stories), name, count: postings.stories.length };
  });
  const sizeOf = (index: number): number =>
    (packed[index]?.head.length ?? 0) + (keys[index]?.term.length ?? 0) / 2 + 4;
  const whole = keys.reduce((sum, _, index) => sum + sizeOf(index), 0);
  const target = Math.min(SHARD_MOST, Math.max(SHARD_LEAST, whole / SHARDS));

  const terms = sectionWriter('terms', PER);
  const rests = sectionWriter('rest', PER);
  const firsts: string[] = [];
  let entries: Entry[] = [];
  let size = 0;
  let first = '';
  let before = { skeleton: '', key: '' };
  for (const [index, { term, skeleton, key }] of keys.entries()) {
    if (size > 2 * target || (size > target && skeleton !== before.skeleton)) {
      firsts.push(first);
      yield* terms.add([packShard(entries)]);
      first = dividerOf(before.key, key);
      entries = [];
      size = 0;
    }
    const { head, rest, common, name, count } = packed[index] ?? {
      ...pack(NOWHERE, 0),
      name: true,
      count: 0,
    };
    const number = rest ? rests.section().count : null;
    if (rest) yield* rests.add([frame([rest])]);
    entries.push({
      term,
      skeleton,
      name,
      common,
      count,
      rest: number,
      aliases: aliases.get(term) ?? [],
      postings: head,
    });
    size += sizeOf(index);
    before = { skeleton, key };
  }
  firsts.push(first);
  yield* terms.add([packShard(entries)]);
  yield* terms.flush();
  yield* rests.flush();
  return { terms: { ...terms.section(), firsts }, rest: rests.section() };
}

/** Yields the alphabetical words and the words by length; returns the two sections. */
function* wordFiles(
  words: readonly Known[],
): Generator<IndexFile, Pick<Directory, 'completions' | 'vocabulary'>> {
  const completions = sectionWriter('completions', PER);
  const firsts: string[] = [];
  let before = '';
  for (const { from, to } of runs(words, LEXICON)) {
    const run = words.slice(from, to);
    firsts.push(before === '' ? '' : dividerOf(before, run[0]?.term ?? ''));
    before = run.at(-1)?.term ?? '';
    yield* completions.add([packLexicon(run)]);
  }
  yield* completions.flush();
  const vocabulary = sectionWriter('vocabulary', PER);
  const lengths: number[] = [];
  for (let length = 4; length <= LONGEST_MENDED; length++) {
    const alike = words.filter(({ term }) => term.length === length && LETTERS.test(term));
    for (const { from, to } of alike.length > 0 ? runs(alike, VOCABULARY) : []) {
      lengths.push(length);
      yield* vocabulary.add([packLexicon(alike.slice(from, to))]);
    }
  }
  yield* vocabulary.flush();
  return {
    completions: { ...completions.section(), firsts },
    vocabulary: { ...vocabulary.section(), lengths },
  };
}

/** Cuts sorted words into runs that pack to about `size` bytes; there is always one. */
const runs = (words: readonly Known[], size: number): readonly { from: number; to: number }[] => {
  const cuts: { from: number; to: number }[] = [];
  let from = 0;
  let packed = 0;
  let before = '';
  for (const [index, { term }] of words.entries()) {
    packed += term.length - sharedWith(before, term) + 2;
    before = term;
    if (packed < size) continue;
    cuts.push({ from, to: index + 1 });
    from = index + 1;
    packed = 0;
  }
  return from < words.length || cuts.length === 0 ? [...cuts, { from, to: words.length }] : cuts;
};

function* facetFiles(
  tables: Readonly<Record<Dimension, FacetTable>>,
): Generator<IndexFile, Directory['facets']> {
  const sections: Partial<Record<Dimension, Section>> = {};
  for (const dimension of DIMENSIONS) {
    const writer = sectionWriter(dimension, PER);
    for (const file of packFacets(tables[dimension])) yield* writer.add([file]);
    yield* writer.flush();
    sections[dimension] = writer.section();
  }
  return sections as Directory['facets'];
}

/**
 * Yields the files of the index over the documents, which come in the order of `byDay`; the last is
 * the directory. The same documents give the same files, byte for byte.
 */
export function* indexFiles(
  documents: readonly SearchDocument[],
  aliases: ReadonlyMap<string, readonly Alias[]>,
): Generator<IndexFile> {
  const gathered = gatherer(frequentIn(documents));
  const stored = sectionWriter('stored', STORED_PER);
  const days: (string | null)[] = [];
  const tables = { outlet: new Map(), topic: new Map(), person: new Map(), place: new Map() } as const;
  for (const item of documents) {
    const story = days.length;
    gathered.take(item);
    for (const dimension of DIMENSIONS) noteFacets(tables[dimension], story, item.filters[dimension]);
    days.push(item.day);
    yield* stored.add(packStored(item));
  }
  yield* stored.flush();
  const dayFiles = sectionWriter('days', PER);
  dayFiles.add([packDays(days)]);
  yield* dayFiles.flush();
  const { terms, rest } = yield* termFiles(gathered, days.length, aliases);
  const words = gathered
    .terms()
    .filter((term) => !term.includes(' '))
    .sort(byCode)
    .map((term) => ({ term, rank: rankOf(gathered.count(term)) }));
  const { completions, vocabulary } = yield* wordFiles(words);
  const facets = yield* facetFiles(tables);
  const directory: Directory = {
    version: 1,
    stories: days.length,
    terms,
    rest,
    completions,
    vocabulary,
    stored: stored.section(),
    days: dayFiles.section(),
    facets,
  };
  yield { path: DIRECTORY, bytes: new TextEncoder().encode(JSON.stringify(directory)) };
}
