import type { Span } from '../text/span.ts';

/** A printed line: its words' span, how far it is set in, and how many line breaks part it from the one above. */
export interface Row extends Span {
  readonly column: number;
  readonly breaks: number;
}

/** The widths to which mail, wires and printouts are set; beyond, a line is a paragraph. */
const NARROWEST = 50;
const WIDEST = 100;
/** Lines of so many words and characters tell the width; so many of the longest must be about as long. */
const WORDS = 5;
const LONG = 40;
const TELLING = 4;
/** How much shorter than the width a full line may be, as words are not broken. */
const RAGGED = 10;
/** The share of lines that may be wider, as headers are. */
const WIDER = 0.1;
/** Lines that go on small where the one above broke off: the fewest, and their share of all breaks. */
const FEWEST = 4;
const SHARE = 0.25;

const widthOf = (row: Row): number => row.column + row.end - row.start;

/** The width to which the rows are set, or 0. */
const setTo = (text: string, rows: readonly Row[]): number => {
  const long = rows.filter((row) => widthOf(row) >= LONG);
  // Paragraphs of a line each are the most texts, and soon told.
  if (long.filter((row) => widthOf(row) > WIDEST).length > long.length * WIDER) return 0;
  const widths = long
    .filter((row) => text.slice(row.start, row.end).split(/\s+/, WORDS).length === WORDS)
    .map(widthOf)
    .sort((a, b) => b - a);
  const at = widths.findIndex((width, index) => (widths[index + TELLING - 1] ?? 0) >= width - RAGGED);
  const width = widths[at] ?? 0;
  return width >= NARROWEST && width <= WIDEST && at <= widths.length * WIDER ? width : 0;
};

const BULLET = /^(?:[-*•·>|]|\d{1,2}[.)]) /;
/** A line that ends or begins something of its own: a header, a rule, the marks of a wire. */
const APART = /^[A-Z][\w-]{1,20}: |^[^\p{L}\p{N}]*$|[<=]$/u;
const STOPPED = /[.!?…:;。][)"'”’]*$/;
const SMALL = /^\p{Ll}/u;

/** True where a row was broken for its width: the next word would not have fitted, or the sentence goes on. */
const isBroken = (words: string, behind: string, taken: number, width: number): boolean => {
  if (SMALL.test(behind)) return taken >= width * 0.6;
  if (STOPPED.test(words) ? taken < width * 0.88 : taken < width * 0.7) return false;
  const [first = ''] = /^\S+/.exec(behind) ?? [];
  return taken + 1 + first.length > width - (STOPPED.test(words) ? 0 : RAGGED);
};

const goesOn = (text: string, row: Row, next: Row, width: number): boolean => {
  const [words, behind] = [text.slice(row.start, row.end), text.slice(next.start, next.end)];
  const hanging = BULLET.test(words) ? 4 : 0;
  return (
    widthOf(row) <= width &&
    next.column <= row.column + hanging &&
    !BULLET.test(behind) &&
    !APART.test(words) &&
    !APART.test(behind) &&
    isBroken(words, behind, widthOf(row), width)
  );
};

/**
 * Which rows go on with the one above them, by index: text that was set to a width, as mail and wires
 * are, breaks its lines within its sentences. Empty where a text is not set so.
 */
export const wrappedRows = (text: string, rows: readonly Row[]): ReadonlySet<number> => {
  const joined = new Set<number>();
  const width = setTo(text, rows);
  if (width === 0) return joined;
  let breaks = 0;
  let small = 0;
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (next?.breaks !== 1 || widthOf(row) < LONG || APART.test(text.slice(row.start, row.end))) continue;
    breaks += 1;
    if (!goesOn(text, row, next, width)) continue;
    joined.add(index + 1);
    if (SMALL.test(text.charAt(next.start))) small += 1;
  }
  return small >= FEWEST && small >= SHARE * breaks ? joined : new Set();
};
