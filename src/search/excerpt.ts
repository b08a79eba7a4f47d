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

type Piece = Omit<Excerpt, 'directives'>;

const LONGEST = 300;
const DIRECTIVES = 3;
const CONTEXT = 3;
/** So many characters are looked at for the words around; a word cut off there is not taken. */
const AROUND = 60;
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

/** The words of a piece of text as printed, without those that its ends may have cut. */
const wordsOf = (piece: string, from: number, to?: number): readonly string[] =>
  piece.trim().split(/\s+/).slice(from, to);

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
    .map(({ start, end: close }) => {
      const end = close + (/^['’ʼ]\p{L}+/u.exec(text.slice(close, close + AROUND))?.[0].length ?? 0);
      const before = text.slice(Math.max(0, start - AROUND), start);
      const after = text.slice(end, end + AROUND);
      const prefix = /\s$/.test(before)
        ? wordsOf(before, start > AROUND ? 1 : 0)
            .slice(-CONTEXT)
            .join(' ')
        : '';
      const suffix = /^\s/.test(after)
        ? wordsOf(after, 0, end + AROUND < text.length ? -1 : undefined)
            .slice(0, CONTEXT)
            .join(' ')
        : '';
      const named = [
        prefix && `${escaped(prefix)}-`,
        escaped(text.slice(start, end)),
        suffix && `-${escaped(suffix)}`,
      ];
      return `text=${named.filter(Boolean).join(',')}`;
    })
    .join('&');
};

/** The piece of a passage around its marked words. */
const pieceOf = ({ anchor, kind, text }: Passage, marks: readonly Mark[]): Piece => {
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
  };
};

const withDirectives = (piece: Piece): Excerpt => ({
  ...piece,
  directives: directivesFor(piece.text, piece.marks),
});

/** The beginning of a passage, for a story of which nothing is marked. */
export const openingOf = (passage: Passage): Excerpt => withDirectives(pieceOf(passage, []));

interface Marked {
  readonly piece: Piece;
  readonly units: ReadonlySet<number>;
  readonly worth: number;
}

/** Of passages that answer for the same, the first few are given to Fuse, and of the query what it takes as one pattern. */
const CONTENDERS = 4;
const PATTERN = 32;

/** The passages in the order in which they come near to the query's words as a whole, by Fuse; then as they were. */
const nearestFirst = (passages: readonly Marked[], words: string): readonly Marked[] => {
  if (passages.length < 2 || !words.includes(' ')) return passages;
  const few = passages.slice(0, CONTENDERS);
  const fuse = new Fuse(few, {
    keys: ['piece.text'],
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.4,
  });
  const near = fuse.search(words.slice(0, PATTERN)).map(({ item }) => item);
  return [...near, ...passages.filter((passage) => !near.includes(passage))];
};

/**
 * The best pieces of a story: of the passages that answer for most of the query, the one that Fuse
 * finds nearest to its words as a whole; and one that has what the first lacks, else the next best.
 */
export const excerptsOf = (
  passages: readonly Passage[],
  markings: readonly Marking[],
  worths: readonly number[],
  words: string,
): readonly Excerpt[] => {
  const marked = passages
    .map((passage): Marked => {
      const piece = pieceOf(passage, marksIn(passage.text, markings));
      const units = unitsIn(piece.marks);
      const exact = unitsIn(piece.marks.filter((mark) => mark.exact));
      const worthOf = (unit: number): number => (worths[unit] ?? 0) * (exact.has(unit) ? 1 : INEXACT);
      return { piece, units, worth: [...units].reduce((sum, unit) => sum + worthOf(unit), 0) };
    })
    .filter(({ units }) => units.size > 0)
    .sort((a, b) => b.worth - a.worth);
  const most = marked[0]?.worth ?? 0;
  const alike = marked.filter(({ worth }) => worth > most - 1e-6);
  const [first, ...others] = [...nearestFirst(alike, words), ...marked.slice(alike.length)];
  if (!first) return [];
  const adds = ({ units }: Marked): boolean => [...units].some((unit) => !first.units.has(unit));
  const second = others.find(adds) ?? others[0];
  return [first, ...(second ? [second] : [])].map(({ piece }) => withDirectives(piece));
};
