import type { Span } from './span.ts';

/** The words between two quotation marks, without the marks. */
export interface QuotedSpan extends Span {
  /** False where the text never prints the closing mark: the quotation then ends with its line. */
  readonly closed: boolean;
}

const DOUBLE = /["“”„‟«»]/;
const MARK = /["“”„‟«»'‘’‚]/g;
const SINGLE = /['‘’‚]/;
const BEFORE_OPENING = /[\s([{—–\-/]/;
const WORD = /[\p{L}\p{N}]/u;

type Side = 'opening' | 'closing';

/**
 * Which side a mark stands on. A curly mark is trusted only where its surroundings do not speak
 * against it: scrapes close “ with " and German closes „ with “.
 */
const sideOf = (mark: string, before: string, after: string): Side => {
  const opens = before === '' || BEFORE_OPENING.test(before);
  const closes = after === '' || /[\s.,;:!?)\]}—–-]/.test(after);
  if (opens !== closes) return opens ? 'opening' : 'closing';
  return '“„«‘‚'.includes(mark) ? 'opening' : 'closing';
};

/** The offset of the mark that closes a single-quoted passage, or -1: an apostrophe stands inside a word or ends a plural. */
const closingSingle = (line: string, from: number): number => {
  for (let at = from; at < line.length; at++) {
    const mark = line[at] ?? '';
    if (DOUBLE.test(mark)) return -1;
    if ((mark === "'" || mark === '’') && !WORD.test(line[at + 1] ?? '') && line[at - 1] !== ' ') return at;
  }
  return -1;
};

const quotedInLine = (line: string, offset: number): readonly QuotedSpan[] => {
  const found: QuotedSpan[] = [];
  let open = -1;
  const end = (at: number, closed: boolean): void => {
    if (at > open) found.push({ start: offset + open, end: offset + at, closed });
    open = -1;
  };
  let passed = 0;
  for (const { 0: mark, index: at } of line.matchAll(MARK)) {
    if (at < passed) continue;
    const [before, after] = [line[at - 1] ?? '', line[at + 1] ?? ''];
    if (DOUBLE.test(mark)) {
      const isInchSign = mark === '"' && open < 0 && /\d/.test(before);
      if (isInchSign) continue;
      const side = sideOf(mark, before, after);
      if (open >= 0) end(at, side === 'closing');
      if (side === 'opening') open = at + 1;
    } else if (
      open < 0 &&
      SINGLE.test(mark) &&
      !WORD.test(before) &&
      WORD.test(after) &&
      sideOf(mark, before, after) === 'opening'
    ) {
      const close = closingSingle(line, at + 1);
      if (close < 0) continue;
      open = at + 1;
      end(close, true);
      passed = close + 1;
    }
  }
  if (open >= 0) end(line.length, false);
  return found;
};

/**
 * The passages of a text (as printed, not folded) that stand in quotation marks: double or single,
 * straight or curly, guillemets and low marks. A quotation ends with its line even where the closing
 * mark is missing, as newspapers print a quotation that goes on in the next paragraph.
 */
export const quotedSpans = (text: string): readonly QuotedSpan[] =>
  [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].flatMap((line) => quotedInLine(line[0], line.index));
