import type { Span } from './span.ts';

/** One character for one: quotes, primes, dashes and spaces in their plain forms. */
const FOLDED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '‵': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
};
const FOLDABLE =
  /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2018-\u201b\u201c-\u201f\u2032\u2033\u2035\u2010-\u2015\u2212\u00ab\u00bb`\u00b4]/g;

/**
 * The text with quotes, primes, dashes and no-break spaces made plain, so that rules can match one
 * form. Every character folds to exactly one, so an offset into the result fits the original.
 */
export const fold = (text: string): string => text.replace(FOLDABLE, (found) => FOLDED[found] ?? ' ');

const BREAK = /[\r\n\v\f\u0085\u2028\u2029]/;
const BREAKS = new RegExp(BREAK, 'g');

/** A piece of text with its line breaks as spaces, one for one: within a piece they end nothing. */
export const unbroken = (text: string): string => (BREAK.test(text) ? text.replace(BREAKS, ' ') : text);

/** A text folded, with the line breaks within each of some pieces of it as spaces. */
export const foldedIn = (text: string, pieces: readonly Span[]): string => {
  const folded = fold(text);
  let out = '';
  let at = 0;
  for (const { start, end } of pieces) {
    const words = folded.slice(start, end);
    if (words.trim() === '' || !BREAK.test(words)) continue;
    out += folded.slice(at, start) + unbroken(words);
    at = end;
  }
  return at === 0 ? folded : out + folded.slice(at);
};
