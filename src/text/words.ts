import type { Span } from './span.ts';

/**
 * A run of letters and digits, or initials with their points ("U.N."); `plain` is the same in small letters,
 * without accents and points.
 */
export interface Word extends Span {
  readonly plain: string;
  /** True where the first letter is a capital. */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LETTER = /^\p{L}$/u;
const CAPITAL = /^\p{Lu}/u;
const MARKS = /\p{M}+/gu;
const ASCII = /^[a-z0-9]*$/;
/** Letters that decomposition leaves whole. */
const WHOLE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** A word in small letters and without accents. */
export const plainOf = (word: string): string => {
  const small = word.toLowerCase();
  if (ASCII.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[łøđıßæœ]/g, (letter) => WHOLE[letter] ?? letter);
};

const isCapital = (form: string): boolean => {
  const code = form.charCodeAt(0);
  return code < 128 ? code > 64 && code < 91 : CAPITAL.test(form);
};

const isLetter = (form: string): boolean => (form.length === 1 ? LETTER.test(form) : false);

/** Where initials with points end that begin at a word, or null: "U.N." is one word, "plan B." is not. */
const initialsEnd = (text: string, forms: readonly RegExpExecArray[], at: number): number | null => {
  let last = at;
  for (;;) {
    const form = forms[last];
    const next = forms[last + 1];
    if (!form || !next || text[form.index + 1] !== '.' || next.index !== form.index + 2 || !isLetter(next[0]))
      break;
    last += 1;
  }
  return last === at ? null : last;
};

/** The words of `text` between two offsets. */
export const wordsIn = (text: string, start = 0, end = text.length): readonly Word[] => {
  const part = text.slice(start, end);
  const forms = [...part.matchAll(WORD)];
  const words: Word[] = [];
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at];
    if (!form) continue;
    const from = form.index;
    const last = isLetter(form[0]) ? initialsEnd(part, forms, at) : null;
    if (last === null) {
      const plain = plainOf(form[0]);
      words.push({
        start: start + from,
        end: start + from + form[0].length,
        plain,
        capital: isCapital(form[0]),
      });
      continue;
    }
    const point = (forms[last]?.index ?? from) + 1;
    const till = part[point] === '.' ? point + 1 : point;
    const plain = plainOf(part.slice(from, till).replaceAll('.', ''));
    words.push({ start: start + from, end: start + till, plain, capital: isCapital(form[0]) });
    at = last;
  }
  return words;
};

/** An English word's singular, roughly: enough that a plural meets its singular. */
export const singularOf = (word: string): string => {
  if (word.length < 4 || word.charCodeAt(word.length - 1) !== 115 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};
