import {
  type Directory,
  filesFor,
  lengthKey,
  type OrderedSection,
  pathIn,
  type SectionName,
  shardOf,
} from './directory.ts';
import type { Passage } from './document.ts';
import { type Days, type Facet, unpackDays, unpackFacets } from './facets.ts';
import { unframe } from './frame.ts';
import { type Known, unpackLexicon } from './lexicon.ts';
import { joinPostings, type Postings, unpackPostings } from './postings.ts';
import { type Entry, type Place, unpackShard } from './shard.ts';
import { skeletonOf } from './skeleton.ts';
import { type Stored, unpackPart, unpackStored } from './stored.ts';
import { backwards } from './words.ts';

/** Gets a file of the index by its path below the index's folder; rejects where it can't. */
export type FetchFile = (path: string) => Promise<Uint8Array>;

/** Reads the index: every answer is kept while there is room, and a failure is tried anew the next time. */
export interface Store {
  readonly directory: Directory;
  /** The entry of a term, or undefined where the index has none. */
  readonly entry: (term: string) => Promise<Entry | undefined>;
  /** The entries that share a skeleton. */
  readonly alike: (skeleton: string) => Promise<readonly Entry[]>;
  /** Words that begin with `head`: all of them, or the commonest where they are in more than `most` files. */
  readonly beginning: (head: string, most: number) => Promise<readonly Known[]>;
  /** The words that end with `tail`. */
  readonly ending: (tail: string) => Promise<readonly Known[]>;
  /** The words of so many letters that begin with `head`. */
  readonly ofLength: (length: number, head: string) => Promise<readonly Known[]>;
  /** Where a term stands: every story, or those that it weighs most in. */
  readonly postings: (entry: Entry, whole: boolean) => Promise<Postings>;
  /** The leaf of a term's places that its tree numbers so. */
  readonly leaf: (list: Place, part: number) => Promise<Uint8Array>;
  readonly story: (number: number) => Promise<Stored>;
  readonly part: (number: number, part: number) => Promise<readonly Passage[]>;
  readonly facets: (
    dimension: 'outlet' | 'topic' | 'person' | 'place',
    file: number,
  ) => Promise<readonly Facet[]>;
  readonly days: () => Promise<Days>;
}

const beginning = (words: readonly Known[], head: string): readonly Known[] =>
  words.filter(({ term }) => term.startsWith(head));

/** The words of a file that holds them backwards. */
const forwards = (file: Uint8Array): readonly Known[] =>
  unpackLexicon(file).map(({ term, rank }) => ({ term: backwards(term), rank }));

/** So many files are kept, read; the oldest goes first. */
const KEPT = 600;
export const openStore = (directory: Directory, fetchFile: FetchFile): Store => {
  const kept = new Map<string, Promise<unknown>>();
  const inline = new WeakMap<Entry, Postings>();
  const joined = new WeakMap<Postings, Postings>();

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

  const shardFor = (skeleton: string) => read('terms', shardOf(skeleton, directory.terms.count), unpackShard);
  const lexicons = async (
    name: 'completions' | 'endings' | 'lengths',
    section: OrderedSection,
    head: string,
    unpack = unpackLexicon,
  ) => {
    const files = section.count === 0 ? [] : filesFor(section, head);
    return (await Promise.all(files.map((file) => read(name, file, unpack)))).flat();
  };
  const listed = (bytes: Uint8Array): Postings => unpackPostings(unframe(bytes));
  const first = async (entry: Entry): Promise<Postings> => {
    if (entry.list) return read('lists', entry.list.file, listed);
    const known = inline.get(entry) ?? unpackPostings(entry.postings);
    inline.set(entry, known);
    return known;
  };

  return {
    directory,
    entry: async (term) => (await shardFor(skeletonOf(term))).get(term),
    alike: async (skeleton) =>
      [...(await shardFor(skeleton)).values()].filter((entry) => entry.skeleton === skeleton),
    beginning: async (head, most) => {
      if (filesFor(directory.completions, head).length <= most)
        return beginning(await lexicons('completions', directory.completions, head), head);
      return beginning(await read('commonest', 0, unpackLexicon), head);
    },
    ending: async (tail) =>
      (await lexicons('endings', directory.endings, backwards(tail), forwards)).filter(({ term }) =>
        term.endsWith(tail),
      ),
    ofLength: async (length, head) => {
      const key = lengthKey(length, head);
      const words = await lexicons('lengths', directory.lengths, key);
      return beginning(words, key).map(({ term, rank }) => ({ term: term.slice(1), rank }));
    },
    postings: async (entry, whole) => {
      const [most, others] = await Promise.all([
        first(entry),
        whole && entry.rest ? read('rest', entry.rest.file, listed) : null,
      ]);
      if (!others) return most;
      const all = joined.get(others) ?? joinPostings(most, others);
      joined.set(others, all);
      return all;
    },
    leaf: (list, part) => read('lists', list.file, unframe, 1 + part),
    story: (number) => read('stored', number, unpackStored),
    part: (number, part) =>
      part === 0
        ? read('stored', number, unpackStored).then(({ passages }) => passages)
        : read('stored', number, unpackPart, part),
    facets: (dimension, file) => read(dimension, file, unpackFacets),
    days: () => read('days', 0, unpackDays),
  };
};
