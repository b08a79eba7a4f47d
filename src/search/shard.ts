import { type ByteReader, type ByteWriter, byteReader, byteWriter, frame, unframe } from './frame.ts';
import { skeletonOf } from './skeleton.ts';
import { sharedWith } from './words.ts';

/** Other forms of a name that the vocabulary gives: a story that has any of `to` answers for `form`. */
export interface Alias {
  /** The terms of the form as a query may hold it; the first is the entry's own term. */
  readonly form: readonly string[];
  readonly to: readonly (readonly string[])[];
}

/** A file of a section, and how many bytes it has. */
export interface Place {
  readonly file: number;
  readonly bytes: number;
}

/** The rest of a long list; `bare` where it says in which stories, and not in which passages. */
export interface Rest extends Place {
  readonly bare: boolean;
}

/** A term of the index. A term known by its aliases alone stands in no story. */
export interface Entry {
  readonly term: string;
  readonly skeleton: string;
  /** In how many stories the term stands. */
  readonly count: number;
  /** True where the texts capitalise it, as names are. */
  readonly name: boolean;
  /** True where only the stories that it weighs most in are kept: nearly every story has it. */
  readonly common: boolean;
  readonly aliases: readonly Alias[];
  /** Packed, see postings.ts; empty where they are in a file of the section `lists`. */
  readonly postings: Uint8Array;
  readonly list: Place | null;
  /** Of a long list, the file of the section `rest` that holds the other stories. */
  readonly rest: Rest | null;
  /** Which of the list's further parts hold which of its places (leaves.ts); null where they are not in a list. */
  readonly tree: Uint8Array | null;
}

const NAME = 1;
const COMMON = 2;
const REST = 4;
const ALIASES = 8;

export const packShard = (entries: readonly Entry[]): Uint8Array => {
  const out = byteWriter();
  out.number(entries.length);
  let before = '';
  for (const entry of entries) {
    const shared = sharedWith(before, entry.term);
    const flags =
      (entry.name ? NAME : 0) |
      (entry.common ? COMMON : 0) |
      (entry.rest === null ? 0 : REST) |
      (entry.aliases.length > 0 ? ALIASES : 0);
    out.byte((flags << 4) | shared);
    out.text(entry.term.slice(shared));
    out.number(entry.count);
    out.number(entry.postings.length);
    if (entry.postings.length === 0 && entry.count > 0) {
      writePlace(out, entry.list);
      out.number(entry.tree?.length ?? 0);
      out.bytes(entry.tree ?? new Uint8Array(0));
    }
    if (entry.rest !== null) {
      writePlace(out, entry.rest);
      out.byte(entry.rest.bare ? 1 : 0);
    }
    if (entry.aliases.length > 0) {
      out.text(entry.aliases.map(({ form, to }) => [form, ...to].map(joined).join('|')).join('\n'));
    }
    before = entry.term;
  }
  return frame([out.done(), ...entries.map(({ postings }) => postings)]);
};

const writePlace = (out: ByteWriter, place: Place | null): void => {
  out.number(place?.file ?? 0);
  out.number(place?.bytes ?? 0);
};

const placeFrom = (from: ByteReader): Place => ({ file: from.number(), bytes: from.number() });

const joined = (terms: readonly string[]): string => terms.join(' ');

const aliasesFrom = (text: string): readonly Alias[] =>
  text.split('\n').map((line) => {
    const [form = [], ...to] = line.split('|').map((terms) => terms.split(' '));
    return { form, to };
  });

/** The entries of a shard by term. Throws where the file is damaged. */
export const unpackShard = (file: Uint8Array): ReadonlyMap<string, Entry> => {
  const from = byteReader(unframe(file));
  const count = from.number();
  const heads: { readonly entry: Omit<Entry, 'postings'>; readonly length: number }[] = [];
  let before = '';
  for (let i = 0; i < count; i++) {
    const head = from.byte();
    const flags = head >> 4;
    const term = before.slice(0, head & 15) + from.text();
    const stories = from.number();
    const length = from.number();
    const list = length === 0 && stories > 0 ? placeFrom(from) : null;
    const tree = list && from.bytes(from.number());
    const rest = flags & REST ? { ...placeFrom(from), bare: from.byte() === 1 } : null;
    const aliases = flags & ALIASES ? aliasesFrom(from.text()) : [];
    heads.push({
      entry: {
        term,
        skeleton: skeletonOf(term),
        count: stories,
        name: (flags & NAME) !== 0,
        common: (flags & COMMON) !== 0,
        aliases,
        list,
        rest,
        tree,
      },
      length,
    });
    before = term;
  }
  return new Map(heads.map(({ entry, length }) => [entry.term, { ...entry, postings: from.bytes(length) }]));
};
