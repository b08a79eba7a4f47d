import type { Day } from '../facts/day.ts';
import type { Basis, Credit, Fact, FactKind, FactOf, FactValues, Named, Reference } from '../facts/fact.ts';
import { factsOf } from '../facts/fact.ts';
import type { Article } from './article.ts';

/** A value as chosen, and how it is known. */
export interface Chosen<T> {
  readonly value: T;
  readonly basis: Basis;
}

const RANK: readonly Basis[] = ['catalogued', 'stated', 'shared', 'inferred'];

/** The strongest fact of a kind: by basis, then by the order in which the rules found them. */
export const strongest = <K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K> | null => {
  const rivals = factsOf(facts, kind);
  for (const basis of RANK) {
    const found = rivals.find((fact) => fact.basis === basis);
    if (found) return found;
  }
  return null;
};

const chosen =
  <K extends FactKind>(kind: K) =>
  (article: Article): Chosen<FactValues[K]> | null => {
    const fact = strongest(article.facts, kind);
    return fact && { value: fact.value, basis: fact.basis };
  };

export const outletOf = chosen('outlet');
export const sectionOf = chosen('section');
export const standfirstOf = chosen('standfirst');
export const placeOf = chosen('place');
export const urlOf = chosen('url');
export const languageOf = chosen('language');

/** The headline. Every read article has one: supplied from its first sentence where the text states none. */
export const titleOf = (article: Article): Chosen<string> =>
  chosen('headline')(article) ?? { value: article.source.id, basis: 'inferred' };

export const publishedOf = chosen('published');
export const updatedOf = chosen('updated');

/** The day the archive keeps the story under: the stamp, else the printed publication day, else the printed update. */
export const filedOn = (article: Article): Chosen<Day> | null =>
  chosen('stamp')(article) ?? publishedOf(article) ?? updatedOf(article);

/** The best statement of when, as EDTF: published, else filed, else what was inferred. */
export const whenOf = (article: Article): Chosen<string> | null =>
  publishedOf(article) ?? filedOn(article) ?? chosen('when')(article);

export const creditsOf = (article: Article): readonly Credit[] =>
  factsOf(article.facts, 'credit').map((fact) => fact.value);

export const referencesOf = (article: Article): readonly Reference[] =>
  factsOf(article.facts, 'reference').map((fact) => fact.value);

export const topicsOf = (article: Article): readonly Named[] =>
  factsOf(article.facts, 'topic').map((fact) => fact.value);

/** Why the archivist withdrew the story; null for one that stands. */
export const withdrawnOf = (article: Article): string | null =>
  factsOf(article.facts, 'withdrawn')[0]?.value ?? null;
