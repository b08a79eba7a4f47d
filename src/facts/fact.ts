import type { Block } from '../blocks/kinds.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Vocabulary } from './authority.ts';
import type { Day } from './day.ts';

/**
 * How a fact is known: the text says it, a rule worked it out, another version of the same story
 * says it, or the archivist's catalogue does.
 */
export type Basis = 'stated' | 'inferred' | 'shared' | 'catalogued';

export type CreditRole = 'agency' | 'contributor' | 'author' | 'initials';

export interface Credit {
  readonly name: string;
  readonly role: CreditRole;
}

/** A story that the page points to; `date` is the day printed beside it. */
export interface Reference {
  readonly title: string;
  readonly date: Day | null;
}

/** An entry of an authority file, met in the text. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A date expression of the text; `edtf` is null where it is too vague to resolve. */
export interface DateMention {
  readonly edtf: string | null;
  readonly form: 'absolute' | 'partial' | 'weekday' | 'relative' | 'range' | 'vague';
  /** True where the words stand inside a quotation, which has its own clock. */
  readonly quoted: boolean;
  /** True where they stand around the story (a stamp, a list of other stories), not in it. */
  readonly surrounding: boolean;
}

/** Words in quotation marks; `speaker` is the fullest name that the story gives, null where it names none for sure. */
export interface Quotation {
  readonly words: string;
  readonly speaker: string | null;
}

/** Every kind of fact and the shape of its value. A new kind is one line here, one rule file, one row in FACT_RULES. */
export interface FactValues {
  readonly headline: string;
  readonly standfirst: string;
  readonly section: string;
  readonly outlet: string;
  readonly url: string;
  readonly language: string;
  /** The day in a scraper's own header. */
  readonly stamp: Day;
  readonly published: Day;
  readonly updated: Day;
  /** An EDTF value worked out for a story that states no full date. */
  readonly when: string;
  readonly place: string;
  readonly credit: Credit;
  readonly reference: Reference;
  readonly topic: Named;
  readonly person: Named;
  readonly organisation: Named;
  readonly location: Named;
  readonly date: DateMention;
  readonly quotation: Quotation;
  /** Why the archivist withdrew the story. */
  readonly withdrawn: string;
}

export type FactKind = keyof FactValues;

/**
 * One thing known about a story. `evidence` is spans of the story's own text, or, where `source` is
 * given, of the text of the source with that accession id; a catalogued fact has none.
 */
export interface FactOf<K extends FactKind> {
  readonly kind: K;
  readonly value: FactValues[K];
  readonly basis: Basis;
  readonly rule: string;
  readonly evidence: readonly Span[];
  readonly source?: string;
}

export type Fact = { [K in FactKind]: FactOf<K> }[FactKind];

/** What a fact rule sees: one source, its blocks, and the facts that earlier rules found. */
export interface Reading {
  readonly source: Source;
  /** The text folded (see fold): same length, plain quotes, dashes and spaces. */
  readonly folded: string;
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
  readonly vocabulary: Vocabulary;
}

/** A named recogniser. `example` is a line as real texts print it. */
export interface FactRule {
  readonly name: string;
  readonly example: string;
  readonly find: (reading: Reading) => readonly Fact[];
}

/** The facts of one kind, in the order in which they were found. */
export const factsOf = <K extends FactKind>(facts: readonly Fact[], kind: K): readonly FactOf<K>[] =>
  facts.filter((fact): fact is Fact & FactOf<K> => fact.kind === kind);
