import { untoldIn } from './ahead.ts';
import { distanceOf, headDistanceOf } from './distance.ts';
import type { Known } from './lexicon.ts';
import { editsFor, mend } from './mend.ts';
import type { Part } from './query.ts';
import type { Entry } from './shard.ts';
import { singularOf, skeletonOf, soundsLike } from './skeleton.ts';
import type { Store } from './store.ts';
import { termOf } from './words.ts';

/** Why a term answers for a word of the query. */
export type Via = 'exact' | 'plural' | 'sound' | 'alias' | 'prefix' | 'mended';

/** Terms that answer for a word: one, or the words of a name that must share a passage. */
export interface Alternative {
  readonly entries: readonly Entry[];
  readonly via: Via;
  /** 0 to 1: how surely this is what was meant. */
  readonly quality: number;
}

/** A part of the query and everything that answers for it. */
export interface Unit {
  readonly part: Part;
  readonly alternatives: readonly Alternative[];
}

const PLURAL = 0.9;
const SOUND = 0.65;
const ALIAS = 0.6;
const PREFIX = 0.85;
const MENDED = [0, 0.6, 0.45] as const;
const MOST_SPELLINGS = 10;
const MOST_COMPLETIONS = 6;
/** A beginning that so many files of words hold is completed from the commonest words. */
const MOST_LEXICONS = 2;
const SHORTEST_HEAD = 2;
/** A word this long is also looked for by how it sounds. */
const SHORTEST_SOUND = 4;

const one = (entry: Entry, via: Via, quality: number): Alternative => ({ entries: [entry], via, quality });

/** An entry that stands in a story. */
const stands = (entry: Entry | undefined): entry is Entry => entry !== undefined && entry.count > 0;

const entriesOf = async (store: Store, terms: readonly string[]): Promise<readonly Entry[] | null> => {
  const entries = await Promise.all(terms.map((term) => store.entry(term)));
  return entries.every(stands) ? entries : null;
};

/** The alternatives that the alias table gives the words from `at` on, and how many words each is for. */
const aliasesAt = async (
  store: Store,
  terms: readonly string[],
  at: number,
  entry: Entry | undefined,
): Promise<readonly { readonly length: number; readonly alternative: Alternative }[]> => {
  const fitting = (entry?.aliases ?? []).filter(({ form }) =>
    form.every((term, index) => terms[at + index] === term),
  );
  const found = await Promise.all(
    fitting.flatMap(({ form, to }) =>
      to.map(async (other) => {
        const entries = await entriesOf(store, other);
        return (
          entries && { length: form.length, alternative: { entries, via: 'alias', quality: ALIAS } as const }
        );
      }),
    ),
  );
  return found.filter((alias) => alias !== null);
};

/** A long name with one letter changed, and its consonants kept, is more likely another spelling than another name. */
const LONG_NAME = 7;
const isSlip = (term: string, edits: number): boolean => term.length >= LONG_NAME && edits === 1;

interface Spellings {
  readonly entry: Entry | undefined;
  readonly found: readonly Alternative[];
  /** True where the word is known, or is an edit away from one that is: no need to look further. */
  readonly sure: boolean;
}

/** The word itself, its plural or singular, and what shares its skeleton: names that sound like it, near misses. */
const spellingsOf = async (store: Store, term: string): Promise<Spellings> => {
  const skeleton = skeletonOf(term);
  const alike = term.length >= SHORTEST_SOUND ? await store.alike(skeleton) : [];
  const entry = alike.find((known) => known.term === term) ?? (await store.entry(term));
  const found: Alternative[] = stands(entry) ? [one(entry, 'exact', 1)] : [];
  const others = alike.filter((known) => known !== entry && stands(known));
  const singular = singularOf(term);
  for (const known of others) {
    if (singularOf(known.term) === singular) found.push(one(known, 'plural', PLURAL));
  }
  const known = stands(entry);
  const limit = editsFor(term.length);
  const near = others
    .filter((other) => singularOf(other.term) !== singular)
    .map((other) => ({ other, edits: distanceOf(term, other.term, 4) }))
    .sort((a, b) => a.edits - b.edits || b.other.count - a.other.count);
  const isName = !known || entry.name;
  for (const { other, edits } of near) {
    if (isName && other.name && (soundsLike(other.term, term) || isSlip(term, edits)))
      found.push(one(other, 'sound', SOUND));
    else if (!known && edits <= Math.min(1, limit)) found.push(one(other, 'mended', MENDED[1]));
  }
  const closest = Math.min(
    ...near.map(({ edits }) => edits),
    found.some(({ via }) => via === 'plural') ? 1 : Infinity,
  );
  return { entry, found: found.slice(0, MOST_SPELLINGS), sure: known || closest <= 1 };
};

/** The words of a phrase; none where the archive lacks one. */
const phraseOf = async (store: Store, terms: readonly string[]): Promise<readonly Alternative[]> => {
  const entries = await entriesOf(store, [...new Set(terms)]);
  return entries ? [{ entries, via: 'exact', quality: 1 }] : [];
};

/** What a word that the archive hasn't may have been meant to be. */
const mendedOf = async (store: Store, term: string): Promise<readonly Alternative[]> => {
  const limit = editsFor(term.length);
  if (limit === 0) return [];
  const words = await mend(store, term);
  const found = await Promise.all(
    words.map(async ({ term: meant, edits }, place) => {
      const entry = await store.entry(meant);
      return stands(entry) ? one(entry, 'mended', (MENDED[edits] ?? 0.4) - place * 0.04) : null;
    }),
  );
  return found.filter((alternative) => alternative !== null);
};

/** An unknown word with a capital inside, such as SergeiLavrov, as the words that were run together. */
const partedOf = async (store: Store, printed: string): Promise<readonly Alternative[]> => {
  const terms = printed.split(/(?<=\p{Ll})(?=\p{Lu})/u).map(termOf);
  if (terms.length < 2) return [];
  const spelt = await Promise.all(terms.map((term) => spellingsOf(store, term)));
  const entries = spelt.flatMap(({ found: [best] }) => best?.entries ?? []);
  return entries.length === terms.length ? [{ entries, via: 'alias', quality: ALIAS }] : [];
};

/** The commonest words that begin with `head`, or whose beginning is an edit away from it. */
const completionsOf = async (store: Store, head: string): Promise<readonly Alternative[]> => {
  const words = await store.beginning(head, MOST_LEXICONS);
  let chosen: readonly Known[] = words.filter(({ term }) => term !== head);
  let quality = PREFIX;
  if (chosen.length === 0 && head.length > 4) {
    const start = head.slice(0, 3);
    const limit = editsFor(head.length) > 1 ? 2 : 1;
    const near = (await store.beginning(start, Infinity))
      .map((known) => ({ known, edits: headDistanceOf(head, known.term, limit) }))
      .filter(({ known, edits }) => known.term.length >= head.length - 1 && edits <= limit);
    const least = Math.min(...near.map(({ edits }) => edits));
    chosen = near.filter(({ edits }) => edits === least).map(({ known }) => known);
    quality = MENDED[least] ?? 0.4;
  }
  const best = [...chosen]
    .sort((a, b) => b.rank - a.rank || a.term.length - b.term.length || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_COMPLETIONS);
  const via = quality === PREFIX ? 'prefix' : 'mended';
  const entries = await Promise.all(best.map(({ term }) => store.entry(term)));
  return entries.filter(stands).map((entry, place) => one(entry, via, quality - place * 0.01));
};

const untoldEntry = (store: Store, term: string): Entry => ({
  term,
  skeleton: '',
  count: store.directory.stories,
  name: false,
  common: true,
  aliases: [],
  postings: new Uint8Array(0),
  list: null,
  rest: null,
  tree: null,
});

/** Alternatives of two kinds, each term once. */
const merged = (first: readonly Alternative[], others: readonly Alternative[]): readonly Alternative[] => {
  const known = new Set(first.map(({ entries: [entry] }) => entry?.term));
  return [...first, ...others.filter(({ entries: [entry] }) => !known.has(entry?.term))];
};

const growing = async (store: Store, term: string): Promise<readonly Alternative[]> => {
  const [{ found }, completions] = await Promise.all([
    spellingsOf(store, term),
    term.length < SHORTEST_HEAD ? [] : completionsOf(store, term),
  ]);
  const all = merged(found, completions);
  return all.length > 0 ? all : mendedOf(store, term);
};

/**
 * Everything that answers for each part of a query. `open` says that the last word may still be
 * growing; `fail` is told of parts of the index that could not be read, and the rest goes on.
 */
export const expand = async (
  store: Store,
  parts: readonly Part[],
  open: boolean,
  fail: (part: Part, error: unknown) => void,
): Promise<readonly Unit[]> => {
  const words = parts.map(({ kind, terms }) => (kind === 'word' ? (terms[0] ?? '') : ''));
  const silent = untoldIn(store.directory, words.filter(Boolean));
  const added: Alternative[][] = parts.map(() => []);
  const own = await Promise.all(
    parts.map(async (part, at): Promise<readonly Alternative[]> => {
      try {
        if (part.kind === 'phrase') return await phraseOf(store, part.terms);
        const term = words[at] ?? '';
        if (silent.has(term) && !(open && at === parts.length - 1))
          return [one(untoldEntry(store, term), 'exact', 1)];
        if (open && at === parts.length - 1) return await growing(store, term);
        const { entry, found, sure } = await spellingsOf(store, term);
        for (const { length, alternative } of await aliasesAt(store, words, at, entry)) {
          for (let next = at; next < at + length; next++) added[next]?.push(alternative);
        }
        if (sure || (added[at]?.length ?? 0) > 0) return found;
        const apart = await partedOf(store, part.text);
        return merged(found, apart.length > 0 ? apart : await mendedOf(store, term));
      } catch (error) {
        fail(part, error);
        return [];
      }
    }),
  );
  return parts.map((part, at) => ({ part, alternatives: [...(own[at] ?? []), ...(added[at] ?? [])] }));
};
