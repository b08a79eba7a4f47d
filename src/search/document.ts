import { addressOf, wordsOf } from '../archive/address.ts';
import { anchorsOf } from '../archive/anchor.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type Chosen, languageOf, outletOf, titleOf, topicsOf, whenOf } from '../archive/select.ts';
import type { Day } from '../facts/day.ts';
import { type Basis, factsOf, type Named } from '../facts/fact.ts';
import { textOf } from '../text/span.ts';
import type { Dimension } from './directory.ts';

/** A piece of a story that a result can show and lead to. */
export interface Passage {
  /** `standfirst`, `paragraph`, `crosshead`, `caption`, `credit` or `note`. */
  readonly kind: string;
  readonly anchor: string;
  readonly text: string;
}

export interface Bases {
  readonly title: string;
  readonly outlet: string;
  readonly dated: string;
}

/** How the site words what a result shows. */
export interface Wording {
  /** An EDTF value in words. */
  readonly date: (edtf: string) => string;
  /** How a value is known, in a word or two; null where there is nothing to say. */
  readonly basis: (basis: Basis) => string | null;
}

/** A story as the index takes it. */
export interface SearchDocument {
  readonly address: string;
  readonly title: string;
  /** True where this copy does not print the title, which is then shown in square brackets. */
  readonly supplied: boolean;
  /** The day it is sorted and filtered by: the best statement of when, or its earliest day. */
  readonly day: Day | null;
  /** The date as a reader sees it. */
  readonly dated: string;
  /** Empty where the text names none. */
  readonly outlet: string;
  readonly language: string;
  /** The word beside each of the three that says how it is known; empty where the text states it. */
  readonly bases: Bases;
  readonly filters: Readonly<Record<Dimension, readonly Named[]>>;
  readonly passages: readonly Passage[];
}

/**
 * Passages longer than this are cut at the end of a sentence, under one anchor. Each piece begins with
 * the end of the one before, so that a phrase across the cut is whole in one of them.
 */
const LONGEST = 2000;
const REPEATED = 250;

const pieces = (text: string): readonly string[] => {
  if (text.length <= LONGEST) return [text];
  const sentence = text.lastIndexOf('. ', LONGEST);
  const space = text.lastIndexOf(' ', LONGEST);
  const at = sentence > LONGEST / 2 ? sentence + 1 : space > LONGEST / 2 ? space : LONGEST;
  const word = text.indexOf(' ', at - REPEATED) + 1;
  return [text.slice(0, at), ...pieces(text.slice(word > 0 && word < at ? word : at))];
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const passagesOf = (article: Article): readonly Passage[] =>
  [...anchorsOf(article)].flatMap(([block, anchor]) =>
    pieces(plain(textOf(article.source.text, block))).map((text) => ({ kind: block.kind, anchor, text })),
  );

const unique = (named: readonly Named[]): readonly Named[] => [
  ...new Map(named.map((entry) => [entry.id, entry])).values(),
];

const outletFilter = (name: string | undefined, { vocabulary }: Archive): readonly Named[] => {
  if (name === undefined) return [];
  const outlet = vocabulary.outlets.find((entry) => entry.name === name || entry.variants.includes(name));
  return [{ id: outlet?.id ?? wordsOf(name), name: outlet?.name ?? name }];
};

/** The first day that an EDTF value allows, or null where it names no full date. */
const firstDay = (edtf: string): Day | null => /\d{4}-\d{2}-\d{2}/.exec(edtf)?.[0] ?? null;

/** A story as the index takes it. */
export const documentOf = (article: Article, archive: Archive, wording: Wording): SearchDocument => {
  const title = titleOf(article);
  const when = whenOf(article);
  const outlet = outletOf(article);
  const basisOf = (chosen: Chosen<string> | null): string => (chosen && wording.basis(chosen.basis)) ?? '';
  return {
    ...placedOf(article),
    title: plain(title.value),
    supplied: title.basis === 'inferred' || title.basis === 'shared',
    dated: when ? wording.date(when.value) : '',
    outlet: outlet?.value ?? '',
    language: languageOf(article)?.value ?? '',
    bases: { title: basisOf(title), outlet: basisOf(outlet), dated: basisOf(when) },
    filters: {
      outlet: outletFilter(outlet?.value, archive),
      topic: unique(topicsOf(article)),
      person: unique(factsOf(article.facts, 'person').map((fact) => fact.value)),
      place: unique(factsOf(article.facts, 'location').map((fact) => fact.value)),
    },
    passages: passagesOf(article),
  };
};

/** What a story is placed by in the index. */
export type Placed = Pick<SearchDocument, 'day' | 'address'>;

/** What a story is placed by, without the rest of it. */
export const placedOf = (article: Article): Placed => {
  const when = whenOf(article);
  return { day: when && firstDay(when.value), address: addressOf(article) };
};

/** The order of the index: undated stories first, then by day, so that a later story moves no earlier one. */
export const byDay = (one: Placed, other: Placed): number => {
  const key = ({ day, address }: Placed): string => `${day ?? ''} ${address}`;
  return key(one) < key(other) ? -1 : 1;
};
