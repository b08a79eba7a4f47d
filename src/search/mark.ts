import type { Unit } from './expand.ts';
import { type Word, wordsIn } from './words.ts';

/** A half-open range of a text, and the unit of the query whose word stands there. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly unit: number;
  /** True where the word is just what was asked for, not a spelling or a correction of it. */
  readonly exact: boolean;
}

/** What to mark: for each unit, single terms, sequences of terms, and the beginning of an unfinished word. */
export interface Marking {
  readonly terms: ReadonlySet<string>;
  readonly sequences: readonly (readonly string[])[];
  readonly head: string | null;
  /** The terms that are just what was asked for. */
  readonly exact: ReadonlySet<string>;
}

/** The marking of each unit; `open` says that the last unit's word is unfinished. */
export const markingOf = (units: readonly Unit[], open: boolean): readonly Marking[] =>
  units.map(({ part, alternatives }, index) => {
    const sequences = alternatives.flatMap(({ entries, via }) =>
      entries.length > 1 && via === 'alias' ? [entries.map(({ term }) => term)] : [],
    );
    const terms = alternatives.flatMap(({ entries: [entry, ...more] }) =>
      entry && more.length === 0 ? [entry.term] : [],
    );
    const growing = open && index === units.length - 1 && part.kind === 'word';
    return part.kind === 'phrase'
      ? { terms: new Set(), sequences: [part.terms], head: null, exact: new Set(part.terms) }
      : {
          terms: new Set(terms),
          sequences,
          head: growing ? (part.terms[0] ?? null) : null,
          exact: new Set(part.terms),
        };
  });

const standsAt = (words: readonly Word[], at: number, sequence: readonly string[]): boolean =>
  words[at]?.term === sequence[0] && sequence.every((term, index) => words[at + index]?.term === term);

/** The words of a text that answer for the query, in order: whole words only, and each once. */
export const marksIn = (text: string, markings: readonly Marking[]): readonly Mark[] => {
  const words = wordsIn(text);
  const units = new Map<number, number>();
  const growing = markings.findIndex(({ head }) => head);
  const head = markings[growing]?.head;
  const sequences = markings.flatMap((marking, unit) =>
    marking.sequences.map((sequence) => ({ sequence, unit })),
  );
  for (const [at, { term }] of words.entries()) {
    const unit = markings.findIndex(({ terms }) => terms.has(term));
    if (unit >= 0) units.set(at, unit);
    else if (head && term.startsWith(head)) units.set(at, growing);
    for (const { sequence, unit: whole } of sequences) {
      if (!standsAt(words, at, sequence)) continue;
      for (let next = at; next < at + sequence.length; next++) units.set(next, whole);
    }
  }
  return words.flatMap(({ term, start, end }, at) => {
    const unit = units.get(at);
    if (unit === undefined) return [];
    return [{ start, end, unit, exact: markings[unit]?.exact.has(term) ?? false }];
  });
};

/** True where a text holds a sequence of terms, one right after another. */
export const holds = (text: string, sequence: readonly string[]): boolean => {
  const words = wordsIn(text);
  return words.some((_, at) => standsAt(words, at, sequence));
};
