import type { Passage } from './document.ts';
import { type Excerpt, excerptsOf, openingOf } from './excerpt.ts';
import type { Unit, Via } from './expand.ts';
import { type Mark, type Marking, marksIn } from './mark.ts';
import type { Reached } from './match.ts';
import { candidatesOf } from './rank.ts';
import type { Store } from './store.ts';
import { firstOf, partOf, type Stored } from './stored.ts';
import { termOf } from './words.ts';

/** A story of the answer. */
export interface Result extends Omit<Stored, 'parts' | 'passages'> {
  readonly titleMarks: readonly Mark[];
  readonly excerpts: readonly Excerpt[];
}

/** A word of the query, and what was looked for with it or in its place. */
export interface Reading {
  readonly text: string;
  readonly words: readonly string[];
}

/** Passages of a story that are looked at for the two that are shown. */
const LOOKED_AT = 8;

/** Passages of a story by number, 1 the first. */
export const passagesOf = async (
  store: Store,
  number: number,
  wanted: readonly number[],
): Promise<readonly Passage[]> => {
  const found = await Promise.all(
    wanted.map(async (passage) => {
      const part = partOf(passage);
      return (await store.part(number, part))[passage - firstOf(part)];
    }),
  );
  return found.filter((passage) => passage !== undefined);
};

/** What the results of one answer share. */
export interface Looking {
  readonly store: Store;
  readonly reached: readonly Reached[];
  readonly markings: readonly Marking[];
  readonly words: string;
}

/** The passages that a story may be shown with: its best, from its first part and the best of the others. */
const wantedOf = ({ reached }: Looking, story: number): readonly number[] => {
  const best = candidatesOf(reached, story).flatMap(({ passage }) => (passage > 0 ? [passage] : []));
  const further = best.map(partOf).find((part) => part > 0);
  return best.filter((passage) => [0, further].includes(partOf(passage))).slice(0, LOOKED_AT);
};

/** A story as the answer shows it, with its best passages. */
export const resultOf = async (looking: Looking, number: number): Promise<Result> => {
  const { store, reached, markings, words } = looking;
  const wanted = wantedOf(looking, number);
  const [story, chosen] = await Promise.all([store.story(number), passagesOf(store, number, wanted)]);
  const passages = wanted.length > 0 ? chosen : story.passages;
  const found = excerptsOf(
    passages,
    markings,
    reached.map(({ worth }) => worth),
    words,
  );
  const [opening] = story.passages;
  const { parts: _parts, passages: _passages, ...shown } = story;
  return {
    ...shown,
    titleMarks: marksIn(story.title, markings),
    excerpts: found.length > 0 || !opening ? found : [openingOf(opening)],
  };
};

/** How the terms that are marked in the results are printed there, so that only what the reader can see is named. */
const shownIn = (results: readonly Result[]): ReadonlyMap<string, string> => {
  const shown = new Map<string, string>();
  for (const { title, titleMarks, excerpts } of results) {
    for (const { text, marks } of [...excerpts, { text: title, marks: titleMarks }]) {
      for (const { start, end } of marks) {
        const printed = text.slice(start, end);
        if (!shown.has(termOf(printed))) shown.set(termOf(printed), printed);
      }
    }
  }
  return shown;
};

const STAND_INS: readonly Via[] = ['mended', 'sound', 'alias'];

/**
 * The words of the query that others stand in for: `mended` where the archive hasn't the word
 * itself, `also` where it has and other spellings are found besides.
 */
export const readingsOf = (
  units: readonly Unit[],
  results: readonly Result[],
): { readonly mended: readonly Reading[]; readonly also: readonly Reading[] } => {
  const shown = shownIn(results);
  const read = (known: boolean): readonly Reading[] =>
    units
      .filter(({ alternatives }) => alternatives.some(({ via }) => via === 'exact') === known)
      .flatMap(({ part, alternatives }) => {
        const words = alternatives
          .filter(({ via }) => STAND_INS.includes(via))
          .filter(({ entries }) => entries.every(({ term }) => shown.has(term)))
          .map(({ entries }) => entries.map(({ term }) => shown.get(term) ?? term).join(' '));
        return words.length > 0 ? [{ text: part.text, words: [...new Set(words)] }] : [];
      });
  return { mended: read(false), also: read(true) };
};
