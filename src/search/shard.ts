import { byteReader, byteWriter, frame, unframe } from './frame.ts';
import { skeletonOf } from './skeleton.ts';
import { sharedWith } from './words.ts';

/** Other forms of a name that the vocabulary gives: a story that has any of `to` answers for `form`. */
export interface Alias {
  /** The terms of the form as a query may hold it; the first is the entry's own term. */
  readonly form: readonly string[];
  readonly to: readonly (readonly string[])[];
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
  /** The file of the section `rest` that holds the postings left out of this shard, or null. */
  readonly rest: number | null;
  readonly aliases: readonly Alias[];
  /** Packed, see postings.ts. */
  readonly postings: Uint8Array;
}

/** The order of the entries over all shards: by skeleton, then by term. */
export const keyOf = (skeleton: string, term: string): string => `${skeleton} ${term}`;

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
    if (entry.rest !== null) out.number(entry.rest);
    if (entry.aliases.length > 0) {
      out.text(entry.aliases.map(({ form, to }) => [form, ...to].map(joined).join('|')).join('\n'));
    }
    before = entry.term;
  }
  return frame([out.done(), ...entries.map(({ postings }) => postings)]);
};

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
    const rest = flags & REST ? from.number() : null;
    const aliases = flags & ALIASES ? aliasesFrom(from.text()) : [];
    heads.push({
      entry: {
        term,
        skeleton: skeletonOf(term),
        count: stories,
        name: (flags & NAME) !== 0,
        common: (flags & COMMON) !== 0,
        rest,
        aliases,
      },
      length,
    });
    before = term;
  }
  return new Map(heads.map(({ entry, length }) => [entry.term, { ...entry, postings: from.bytes(length) }]));
};
