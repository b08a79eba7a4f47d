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
  readonly version: 1;
  readonly stories: number;
  /** Shards of terms, by key. */
  readonly terms: OrderedSection;
  /** Postings too many for a shard. */
  readonly rest: Section;
  /** Every word in alphabetical order, to complete an unfinished one. */
  readonly completions: OrderedSection;
  /** The same words by length, to mend a misspelt one: `lengths[n]` is the length of the words of file `n`. */
  readonly vocabulary: Section & { readonly lengths: readonly number[] };
  /** What the ten stories shown are shown with; file `n` is story `n`. */
  readonly stored: Section;
  /** The days of the stories, in order. */
  readonly days: Section;
  readonly facets: Readonly<Record<Dimension, Section>>;
}

export type SectionName = Exclude<keyof Directory, 'version' | 'stories' | 'facets'> | Dimension;

/** The one letter that the file names of a section begin with, and their ending. */
export const NAMING: Readonly<Record<SectionName, readonly [string, string]>> = {
  terms: ['t', 'bin'],
  rest: ['r', 'bin'],
  completions: ['c', 'bin'],
  vocabulary: ['v', 'bin'],
  stored: ['s', 'json'],
  days: ['d', 'bin'],
  outlet: ['o', 'bin'],
  topic: ['k', 'bin'],
  person: ['p', 'bin'],
  place: ['l', 'bin'],
};

/** The path of file `n` of a section, below the folder of the index; `part` counts the further parts of a long story. */
export const pathIn = (name: SectionName, section: Section, n: number, part = 0): string => {
  const [letter, ending] = NAMING[name];
  const group = section.groups[Math.floor(n / section.per)];
  return `${group}/${letter}${n % section.per}${part > 0 ? `-${part}` : ''}.${ending}`;
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
