import {
  type Directory,
  fileFor,
  filesFor,
  type OrderedSection,
  pathIn,
  type SectionName,
} from './directory.ts';
import type { Passage } from './document.ts';
import { type Days, type Facet, unpackDays, unpackFacets } from './facets.ts';
import { unframe } from './frame.ts';
import { type Known, unpackLexicon } from './lexicon.ts';
import { type Postings, unpackPostings } from './postings.ts';
import { type Entry, keyOf, unpackShard } from './shard.ts';
import { skeletonOf } from './skeleton.ts';
import { type Stored, unpackPart, unpackStored } from './stored.ts';

/** Gets a file of the index by its path below the index's folder; rejects where it can't. */
export type FetchFile = (path: string) => Promise<Uint8Array>;

/** Reads the index: every answer is kept while there is room, and a failure is tried anew the next time. */
export interface Store {
  readonly directory: Directory;
  readonly shard: (file: number) => Promise<ReadonlyMap<string, Entry>>;
  /** The entry of a term, or undefined where the index has none. */
  readonly entry: (term: string) => Promise<Entry | undefined>;
  /** The entries that share a skeleton, of the first few shards that have it. */
  readonly alike: (skeleton: string) => Promise<readonly Entry[]>;
  /** The words that may begin with `head`, from the first few files. */
  readonly beginning: (head: string) => Promise<readonly Known[]>;
  readonly vocabulary: (file: number) => Promise<readonly Known[]>;
  readonly postings: (entry: Entry) => Postings;
  readonly rest: (file: number) => Promise<Postings>;
  readonly story: (number: number) => Promise<Stored>;
  readonly part: (number: number, part: number) => Promise<readonly Passage[]>;
  readonly facets: (
    dimension: 'outlet' | 'topic' | 'person' | 'place',
    file: number,
  ) => Promise<readonly Facet[]>;
  readonly days: () => Promise<Days>;
}

/** So many files are kept, read; the oldest goes first. */
const KEPT = 600;
const MOST_SHARDS = 3;
const MOST_LEXICONS = 2;

export const openStore = (directory: Directory, fetchFile: FetchFile): Store => {
  const kept = new Map<string, Promise<unknown>>();
  const unpacked = new WeakMap<Entry, Postings>();

  const read = <T>(
    name: SectionName,
    file: number,
    unpack: (bytes: Uint8Array) => T,
    part = 0,
  ): Promise<T> => {
    const section =
      name in directory.facets ? directory.facets[name as 'outlet'] : directory[name as 'terms'];
    const path = pathIn(name, section, file, part);
    const known = kept.get(path);
    if (known) {
      kept.delete(path);
      kept.set(path, known);
      return known as Promise<T>;
    }
    const asked = fetchFile(path).then(unpack);
    kept.set(path, asked);
    asked.catch(() => kept.delete(path));
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return asked;
  };

  const shard = (file: number) => read('terms', file, unpackShard);
  const some = (section: OrderedSection, prefix: string, most: number): readonly number[] =>
    section.count === 0 ? [] : filesFor(section, prefix).slice(0, most);

  return {
    directory,
    shard,
    entry: async (term) => (await shard(fileFor(directory.terms, keyOf(skeletonOf(term), term)))).get(term),
    alike: async (skeleton) => {
      const shards = await Promise.all(some(directory.terms, keyOf(skeleton, ''), MOST_SHARDS).map(shard));
      return shards.flatMap((entries) =>
        [...entries.values()].filter((entry) => entry.skeleton === skeleton),
      );
    },
    beginning: async (head) => {
      const files = some(directory.completions, head, MOST_LEXICONS);
      const words = await Promise.all(files.map((file) => read('completions', file, unpackLexicon)));
      return words.flat();
    },
    vocabulary: (file) => read('vocabulary', file, unpackLexicon),
    postings: (entry) => {
      const known = unpacked.get(entry) ?? unpackPostings(entry.postings);
      unpacked.set(entry, known);
      return known;
    },
    rest: (file) => read('rest', file, (bytes) => unpackPostings(unframe(bytes))),
    story: (number) => read('stored', number, unpackStored),
    part: (number, part) => read('stored', number, unpackPart, part),
    facets: (dimension, file) => read(dimension, file, unpackFacets),
    days: () => read('days', 0, unpackDays),
  };
};
