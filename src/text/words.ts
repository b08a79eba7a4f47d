import type { Span } from './span.ts';

/** A run of letters and digits, or initials; `plain` is the same in small letters, without accents and points. */
export interface Word extends Span {
  readonly plain: string;
}

/** Initials with their points ("U.N."), else a run of letters and digits. */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const ASCII = /^[a-z0-9]*$/;
/** Letters that decomposition leaves whole. */
const WHOLE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** A word in small letters and without accents. */
export const plainOf = (word: string): string => {
  const small = word.toLowerCase().replaceAll('.', '');
  if (ASCII.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[łøđıßæœ]/g, (letter) => WHOLE[letter] ?? letter);
};

/** The words of `text` between two offsets. */
export const wordsIn = (text: string, start = 0, end = text.length): readonly Word[] => {
  const words: Word[] = [];
  for (const found of text.slice(start, end).matchAll(WORD)) {
    const from = start + found.index;
    words.push({ start: from, end: from + found[0].length, plain: plainOf(found[0]) });
  }
  return words;
};

/** An English word's singular, roughly: enough that a plural meets its singular. */
export const singularOf = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};
