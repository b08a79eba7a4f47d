import { distance } from 'fastest-levenshtein';
import type { Vocabulary } from '../facts/authority.ts';
import { type NameKind, surnamesOf } from '../facts/name-forms.ts';
import { likelyVariants, soundsOf, tellingWords } from '../facts/name-likeness.ts';
import { unheldNouns } from '../facts/proper-nouns.ts';
import { foldedIn } from '../text/fold.ts';
import { plainOf } from '../text/words.ts';
import type { Article } from './article.ts';

/** A name that no authority holds, offered to the archivist. */
export interface Candidate {
  readonly name: string;
  /** Null where nothing tells what it names. */
  readonly kind: NameKind | null;
  readonly mentions: number;
  readonly stories: number;
  /** Other candidates that may be spellings of it, with their mentions: to be judged by a person. */
  readonly alike: readonly { readonly name: string; readonly mentions: number }[];
  /** Entries of the vocabulary that it may be a spelling of. */
  readonly likeHeld: readonly { readonly id: string; readonly name: string }[];
}

interface Counted {
  readonly kinds: Map<NameKind, number>;
  readonly stories: Set<string>;
  readonly forms: Map<string, number>;
  mentions: number;
}

/** A numeral, a party and a state ("D-Ore"), a word with digits in it. */
const NO_NAME = /^(?:[IVX]+|.-.*|.{1,3})$|\p{N}/u;

const mostOf = <K>(counts: ReadonlyMap<K, number>): K | null =>
  [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;

/** The kind that at least half of the mentions speak for. */
const kindOf = (kinds: ReadonlyMap<NameKind, number>, mentions: number): NameKind | null => {
  const kind = mostOf(kinds);
  return kind !== null && (kinds.get(kind) ?? 0) * 2 >= mentions ? kind : null;
};

const count = (articles: readonly Article[], vocabulary: Vocabulary): ReadonlyMap<string, Counted> => {
  const counted = new Map<string, Counted>();
  for (const { source, blocks, facts } of articles) {
    const nouns = unheldNouns({ source, folded: foldedIn(source.text, blocks), blocks, facts, vocabulary });
    const surnames = new Set(
      nouns.filter(({ kind }) => kind === 'person').flatMap(({ form }) => surnamesOf(form)),
    );
    for (const { form, kind } of nouns) {
      if (surnames.has(form)) continue;
      const key = plainOf(form).replace(/[-' ]+/g, ' ');
      const entry: Counted = counted.get(key) ?? {
        kinds: new Map(),
        stories: new Set(),
        forms: new Map(),
        mentions: 0,
      };
      counted.set(key, entry);
      entry.mentions += 1;
      entry.stories.add(source.id);
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      if (kind) entry.kinds.set(kind, (entry.kinds.get(kind) ?? 0) + 1);
    }
  }
  return counted;
};

/** Names by the sounds of their words, so that only names that share one are compared. */
const bySound = <T extends { readonly name: string }>(
  names: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const shelves = new Map<string, T[]>();
  for (const entry of names) {
    for (const key of new Set(tellingWords(entry.name).flatMap(soundsOf))) {
      const shelf = shelves.get(key);
      if (shelf) shelf.push(entry);
      else shelves.set(key, [entry]);
    }
  }
  return shelves;
};

const likeIn = <T extends { readonly name: string }>(
  name: string,
  shelves: ReadonlyMap<string, readonly T[]>,
): readonly T[] => {
  const words = tellingWords(name);
  if (words.length < 2) return [];
  const near = new Set(words.flatMap(soundsOf).flatMap((key) => shelves.get(key) ?? []));
  return [...near].filter(
    (other) =>
      other.name !== name &&
      tellingWords(other.name).length === words.length &&
      distance(name, other.name) <= Math.max(name.length, other.name.length) / 3 &&
      likelyVariants(name, other.name),
  );
};

/**
 * The names of stories that the vocabulary lacks, the most mentioned first. Names of one word are offered
 * only where several stories print them. Likely variants are listed, never merged.
 */
export const candidatesIn = (articles: readonly Article[], vocabulary: Vocabulary): readonly Candidate[] => {
  const found = [...count(articles, vocabulary).values()]
    .map(({ kinds, stories, forms, mentions }) => ({
      name: mostOf(forms) ?? '',
      kind: kindOf(kinds, mentions),
      mentions,
      stories: stories.size,
    }))
    .filter(({ name, stories }) => !NO_NAME.test(name) && (/[ -]/.test(name) || stories > 1))
    .sort((a, b) => b.mentions - a.mentions || b.stories - a.stories || (a.name < b.name ? -1 : 1));
  const shelves = bySound(found);
  const held = bySound(vocabulary.people);
  return found.map((candidate) => ({
    ...candidate,
    alike: likeIn(candidate.name, shelves).map(({ name, mentions }) => ({ name, mentions })),
    likeHeld:
      candidate.kind === 'organisation' || candidate.kind === 'location'
        ? []
        : likeIn(candidate.name, held).map(({ id, name }) => ({ id, name })),
  }));
};
