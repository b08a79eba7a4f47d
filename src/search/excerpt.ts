import Fuse from 'fuse.js/min-basic';
import type { Passage } from './document.ts';
import { type Mark, type Marking, marksIn } from './mark.ts';

/** A piece of a passage, as a result shows it. */
export interface Excerpt {
  readonly anchor: string;
  readonly kind: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** True where the passage goes on before or after. */
  readonly before: boolean;
  readonly after: boolean;
  /** The text directives (`text=…&text=…`) that mark the words on the story's own page; empty where none are marked. */
  readonly directives: string;
}

const LONGEST = 300;
const SHOWN = 2;
const DIRECTIVES = 3;
const CONTEXT = 3;
/** What a spelling or a correction of a word is worth beside the word itself. */
const INEXACT = 0.8;

const unitsIn = (marks: readonly Mark[]): ReadonlySet<number> => new Set(marks.map(({ unit }) => unit));

/** A word's edge at or after `at`, so that a cut leaves words whole. */
const edge = (text: string, at: number): number => {
  const space = text.indexOf(' ', at);
  return at === 0 ? 0 : space < 0 ? text.length : space + 1;
};

/** Where a piece of at most LONGEST characters begins that holds the most of the query. */
const beginning = (text: string, marks: readonly Mark[]): number => {
  let best = 0;
  let most = -1;
  for (const [index, { start }] of marks.entries()) {
    const inside = marks.slice(index).filter(({ end }) => end <= start + LONGEST - 60);
    const count = unitsIn(inside).size * 100 + inside.length;
    if (count > most) {
      most = count;
      best = start;
    }
  }
  if (best + LONGEST / 2 < LONGEST) return 0;
  const sentence = text.lastIndexOf('. ', best);
  return sentence >= 0 && best - sentence < 90 ? sentence + 2 : edge(text, Math.max(0, best - 60));
};

/** The text of a directive: what a link's fragment may hold, and no bare hyphen, which has a meaning there. */
const escaped = (text: string): string => encodeURIComponent(text.trim()).replaceAll('-', '%2D');

/** Directives that name the marked words with a few words around, so that the browser marks these and no others. */
const directivesFor = (text: string, marks: readonly Mark[]): string => {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last && /^\s+$/.test(text.slice(last.end, mark.start)))
      joined[joined.length - 1] = { ...last, end: mark.end };
    else joined.push(mark);
  }
  return joined
    .slice(0, DIRECTIVES)
    .map(({ start, end }) => {
      const before =
        text.slice(0, start).match(new RegExp(`(?:\\S+\\s+){0,${CONTEXT}}\\S*$`, 'u'))?.[0] ?? '';
      const after = text.slice(end).match(new RegExp(`^\\S*(?:\\s+\\S+){0,${CONTEXT}}`, 'u'))?.[0] ?? '';
      const clean = (around: string): boolean => around.trim() !== '';
      const prefix = clean(before) && /\s$/.test(before) ? `${escaped(before)}-,` : '';
      const suffix = clean(after) && /^\s/.test(after) ? `,-${escaped(after)}` : '';
      return `text=${prefix}${escaped(text.slice(start, end))}${suffix}`;
    })
    .join('&');
};

/** The piece of a passage around its marked words. */
export const excerptOf = ({ anchor, kind, text }: Passage, marks: readonly Mark[]): Excerpt => {
  const from = text.length <= LONGEST ? 0 : beginning(text, marks);
  const space = text.lastIndexOf(' ', from + LONGEST);
  const to =
    text.length - from <= LONGEST ? text.length : space > from + LONGEST / 2 ? space : from + LONGEST;
  const inside = marks.filter(({ start, end }) => start >= from && end <= to);
  return {
    anchor,
    kind,
    text: text.slice(from, to),
    marks: inside.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
    before: from > 0,
    after: to < text.length,
    directives: directivesFor(text, inside),
  };
};

interface Marked {
  readonly passage: Passage;
  readonly marks: readonly Mark[];
  readonly units: ReadonlySet<number>;
  readonly worth: number;
}

/** How near each passage comes to the query's words as a whole, by Fuse: 0 the same, 1 nothing alike. */
const nearness = (passages: readonly Marked[], words: string): ReadonlyMap<Marked, number> => {
  const fuse = new Fuse(passages, {
    keys: ['passage.text'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.6,
  });
  return new Map(fuse.search(words.slice(0, 64)).map(({ item, score }) => [item, score ?? 1]));
};

/**
 * The best pieces of a story: passages that answer for most of the query, then those that Fuse finds
 * nearest to its words as a whole; the second prefers what the first lacks.
 */
export const excerptsOf = (
  passages: readonly Passage[],
  markings: readonly Marking[],
  worths: readonly number[],
  words: string,
): readonly Excerpt[] => {
  const marked = passages
    .map((passage): Marked => {
      const marks = marksIn(passage.text, markings);
      const units = unitsIn(marks);
      const exact = unitsIn(marks.filter((mark) => mark.exact));
      const worthOf = (unit: number): number => (worths[unit] ?? 0) * (exact.has(unit) ? 1 : INEXACT);
      return { passage, marks, units, worth: [...units].reduce((sum, unit) => sum + worthOf(unit), 0) };
    })
    .filter(({ marks }) => marks.length > 0);
  const near =
    marked.length > SHOWN && markings.length > 1 ? nearness(marked, words) : new Map<Marked, number>();
  const order = [...marked].sort((a, b) => b.worth - a.worth || (near.get(a) ?? 1) - (near.get(b) ?? 1));
  const [first, ...others] = order;
  if (!first) return [];
  const adds = ({ units }: Marked): boolean => [...units].some((unit) => !first.units.has(unit));
  const second = others.find(adds) ?? others[0];
  return [first, ...(second ? [second] : [])].map(({ passage, marks }) => excerptOf(passage, marks));
};
