import { fold, unbroken } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** A piece of a text that holds words, as the rules see it. */
export interface Line extends Span {
  /** Its place among the lines of its text, from 0. */
  readonly index: number;
  /** The words, folded (see fold), without white space around them. */
  readonly text: string;
  /** How many words it has: runs between spaces; of scripts without spaces, two characters count as one. */
  readonly words: number;
  /** True where it ends as a sentence does, quotation marks and brackets aside. */
  readonly stopped: boolean;
  /** Line breaks between it and the line before; two or more make a blank line. */
  readonly breaks: number;
  /** How many spaces and tabs it is set in by. */
  readonly column: number;
}

const SENTENCE_END = /[.!?…。！？｡؟۔।॥][)"'\]」』）]*$/;
/** Around slugs, headlines and bylines of old wires: `^Council Meets<`. */
const WIRE_MARKS = /^\^(?=\S)|(?<=\S)[<=]$/g;
const SPACE = 32;

/** Kana and Han, which are written without spaces. */
const isUnspaced = (code: number): boolean => code >= 0x3040 && code <= 0x9fff;

const wordCount = (folded: string): number => {
  let count = 0;
  let unspaced = 0;
  let before = SPACE;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code > SPACE && before <= SPACE) count++;
    if (isUnspaced(code)) unspaced++;
    before = code;
  }
  return count + Math.floor(unspaced / 2);
};

const columnAt = (text: string, start: number): number => {
  let at = start;
  while (at > 0 && start - at < 200 && (text.charCodeAt(at - 1) === SPACE || text.charCodeAt(at - 1) === 9))
    at--;
  return start - at;
};

const breakCount = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 || (code === 10 && text.charCodeAt(at - 1) !== 13)) count++;
  }
  return count;
};

/** The spans of a text that hold words, measured. */
export const linesOf = (text: string, spans: readonly Span[]): readonly Line[] => {
  const lines: Line[] = [];
  let end = 0;
  for (const span of spans) {
    const words = text.slice(span.start, span.end).trim();
    if (words === '') continue;
    const whole = unbroken(words);
    const folded = fold(whole === words ? words : whole.replace(/\s+/g, ' '));
    lines.push({
      start: span.start,
      end: span.end,
      index: lines.length,
      text: /^\^|[<=]$/.test(folded) ? folded.replace(WIRE_MARKS, '') : folded,
      words: wordCount(folded),
      stopped: SENTENCE_END.test(folded.slice(-12)),
      breaks: breakCount(text, end, span.start),
      column: columnAt(text, span.start),
    });
    end = span.end;
  }
  return lines;
};
