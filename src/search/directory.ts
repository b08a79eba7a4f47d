/** Files of one kind: file `n` is `<groups[n / per]>/<kind><n % per>.<ending>`, the group named by its contents. */
export interface Section {
  readonly count: number;
  readonly per: number;
  readonly groups: readonly string[];
}

/** A section in an order; `firsts[n]` is the least key that may stand in file `n`. */
export interface OrderedSection extends Section {
  readonly firsts: readonly string[];
}

export const DIMENSIONS = ['outlet', 'topic', 'person', 'place'] as const;

/** What a reader may filter by, besides dates. */
export type Dimension = (typeof DIMENSIONS)[number];

/** The name of the directory. */
export const DIRECTORY = 'directory.json';

/** `directory.json`: the one file of the index with a fixed name. It says where everything else is. */
export interface Directory {
  readonly version: 3;
  readonly stories: number;
  /** The words that so many stories have that a query of several others does without their lists. */
  readonly common: readonly string[];
  /** Shards of terms; which one a term is in, its skeleton tells (`shardOf`). Their number is a power of two. */
  readonly terms: Section;
  /** The postings of one term each: those too many for a shard. The further parts are the leaves of its places (leaves.ts). */
  readonly lists: Section;
  /** Of the longest lists, the stories that their terms weigh less in. */
  readonly rest: Section;
  /** Every word in alphabetical order, to complete an unfinished one. */
  readonly completions: OrderedSection;
  /** The words that most stories have, likewise: what a very short beginning is completed to. */
  readonly commonest: Section;
  /** Every word written backwards, in alphabetical order: a word with a slip near its beginning is met by its end. */
  readonly endings: OrderedSection;
  /** The words by length, then in alphabetical order (`lengthKey`): for what neither beginning nor end finds. */
  readonly lengths: OrderedSection;
  /** What the ten stories shown are shown with; file `n` is story `n`. */
  readonly stored: Section;
  /** The days of the stories, in order. */
  readonly days: Section;
  readonly facets: Readonly<Record<Dimension, Section>>;
}

export type SectionName = Exclude<keyof Directory, 'version' | 'stories' | 'common' | 'facets'> | Dimension;

/** The one letter that the file names of a section begin with, and their ending. */
export const NAMING: Readonly<Record<SectionName, readonly [string, string]>> = {
  terms: ['t', 'bin'],
  lists: ['i', 'bin'],
  rest: ['r', 'bin'],
  completions: ['c', 'bin'],
  commonest: ['m', 'bin'],
  endings: ['e', 'bin'],
  lengths: ['v', 'bin'],
  stored: ['s', 'json'],
  days: ['d', 'bin'],
  outlet: ['o', 'bin'],
  topic: ['k', 'bin'],
  person: ['p', 'bin'],
  place: ['l', 'bin'],
};

/** The path of file `n` of a section, below the folder of the index; `part` counts the further parts of a file. */
export const pathIn = (name: SectionName, section: Section, n: number, part = 0): string => {
  const [letter, ending] = NAMING[name];
  const group = section.groups[Math.floor(n / section.per)];
  return `${group}/${letter}${n % section.per}${part > 0 ? `-${part}` : ''}.${ending}`;
};

/** The key of a word, or of the beginning of one, among the words of a length. */
export const lengthKey = (length: number, head: string): string => String.fromCharCode(64 + length) + head;

/** The shard that holds the terms of a skeleton: FNV-1a over its code units, mixed, so that shards fill evenly. */
export const shardOf = (skeleton: string, shards: number): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < skeleton.length; at++) hash = Math.imul(hash ^ skeleton.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % shards;
};

/** The number of the last file whose first key is not after `key`; 0 where all are. */
export const fileFor = ({ firsts }: OrderedSection, key: string): number => {
  let low = 0;
  let high = firsts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= key) low = middle;
    else high = middle;
  }
  return low;
};

/** Every file that may hold a key beginning with `prefix`. */
export const filesFor = (section: OrderedSection, prefix: string): readonly number[] => {
  const last = fileFor(section, `${prefix}\uffff`);
  const first = fileFor(section, prefix);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** The shortest text that is after `before` and not after `key`, to tell two files apart. */
export const dividerOf = (before: string, key: string): string => {
  let shared = 0;
  while (shared < key.length && key[shared] === before[shared]) shared++;
  return key.slice(0, shared + 1);
};
