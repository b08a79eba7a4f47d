import { wordsOf } from '../archive/address.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { headingOf, sortKeyOf } from '../archive/names.ts';
import type { SharedQuotation } from '../archive/quotations.ts';
import type { Authority } from '../facts/authority.ts';
import { factsOf, type Quotation } from '../facts/fact.ts';
import { GIVEN_NAMES } from '../facts/given-names.ts';
import type { Span } from '../text/span.ts';
import { plainOf } from '../text/words.ts';
import { once } from './once.ts';
import { copiesOf } from './tellings.ts';

/** A quotation as the index of its speaker shows it. */
export interface Quoted {
  readonly article: Article;
  readonly span: Span;
  readonly value: Quotation;
}

/** A quotation that stands by itself, without the comma that led on to who said it. */
export const standingAlone = (words: string): string => words.replace(/[\s,]+$/, '');

/** Somebody whom the archive quotes. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  /** As an index sorts it: "Price, Helen". */
  readonly heading: string;
  /** Quotations that stories share, then all others in the archive's order; copies of one story speak once. */
  readonly shared: readonly SharedQuotation[];
  readonly quotations: readonly Quoted[];
}

/** A name that one story alone quotes once, and that no authority file knows, has no page of its own. */
const FEWEST = 2;

/** A person's name has its surname first; of one that no authority file knows only where it begins with a given name. */
const headingFor = (name: string, known: Authority | undefined): string =>
  known || GIVEN_NAMES.has(plainOf(name.split(' ')[0] ?? '')) ? headingOf(name, known?.short) : name;

/** Everybody who is quoted, in the order of an index. */
export const speakersOf = once((archive: Archive): readonly Speaker[] => {
  const speakers = new Map<string, { name: string; shared: SharedQuotation[]; quotations: Quoted[] }>();
  const entry = (name: string) => {
    const id = wordsOf(name);
    const known = speakers.get(id) ?? { name, shared: [], quotations: [] };
    speakers.set(id, known);
    return known;
  };
  for (const quotation of archive.quotations)
    if (quotation.speaker) entry(quotation.speaker).shared.push(quotation);
  const known = new Map(archive.vocabulary.people.map((person) => [wordsOf(person.name), person]));
  for (const article of archive.articles) {
    if (copiesOf(archive, article)[0] !== article) continue;
    if (factsOf(article.facts, 'withdrawn').length > 0) continue;
    for (const { value, evidence } of factsOf(article.facts, 'quotation')) {
      const span = evidence[0];
      if (value.speaker && span) entry(value.speaker).quotations.push({ article, span, value });
    }
  }
  return [...speakers]
    .map(([id, speaker]) => ({ id, heading: headingFor(speaker.name, known.get(id)), ...speaker }))
    .filter(({ id, quotations }) => id !== '' && (known.has(id) || quotations.length >= FEWEST))
    .map((speaker) => ({ speaker, key: sortKeyOf(speaker.heading) }))
    .sort((a, b) => (a.key < b.key || (a.key === b.key && a.speaker.id < b.speaker.id) ? -1 : 1))
    .map(({ speaker }) => speaker);
});
