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

const OF_WORD = /^[\p{L}\p{N}\p{M}]$/u;
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

const isSmall = (code: number): boolean => (code > 96 && code < 123) || (code > 47 && code < 58);
const isCapital = (form: string): boolean => {
  const code = form.charCodeAt(0);
  return code < 128 ? code > 64 && code < 91 : CAPITAL.test(form);
};

/** Whether each code unit belongs to a word, once asked: 1 no, 2 yes. */
const KNOWN = new Uint8Array(0x10000);

/** How many code units of `text` the letter, digit or mark at an offset takes; 0 where none stands there. */
const unitsAt = (text: string, at: number, end: number): number => {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) {
    const pair = at + 1 < end ? (text.codePointAt(at) ?? 0) : 0;
    return pair > 0xffff && OF_WORD.test(String.fromCodePoint(pair)) ? 2 : 0;
  }
  if (KNOWN[unit] === 0) KNOWN[unit] = OF_WORD.test(String.fromCharCode(unit)) ? 2 : 1;
  return KNOWN[unit] === 2 ? 1 : 0;
};

/** Where the run of small letters a to z and digits ends, which are their own plain form. */
const smallEnd = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && isSmall(text.charCodeAt(at))) at += 1;
  return at;
};

/** Where the run of letters and digits ends that begins at an offset. */
const runEnd = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end) {
    const units = unitsAt(text, at, end);
    if (units === 0) break;
    at += units;
  }
  return at;
};

const isLetter = (text: string, at: number): boolean => LETTER.test(text.charAt(at));

/** Where initials with points end whose first letter ends at `till`, or null: "U.N." is one word, "plan B." is not. */
const initialsEnd = (text: string, till: number, end: number): number | null => {
  let last = till;
  while (text[last] === '.' && last + 1 < end && runEnd(text, last + 1, end) === last + 2) {
    if (!isLetter(text, last + 1)) break;
    last += 2;
  }
  if (last === till) return null;
  return text[last] === '.' && last < end ? last + 1 : last;
};

/** The words of `text` between two offsets. */
export const wordsIn = (text: string, start = 0, end = text.length): readonly Word[] => {
  const words: Word[] = [];
  for (let at = start; at < end; at += 1) {
    const small = smallEnd(text, at, end);
    const till = runEnd(text, small, end);
    if (till === at) continue;
    const initials = till === at + 1 && isLetter(text, at) ? initialsEnd(text, till, end) : null;
    const form = text.slice(at, initials ?? till);
    if (small === till && initials === null)
      words.push({ start: at, end: till, plain: form, capital: false });
    else {
      const plain = plainOf(initials === null ? form : form.replaceAll('.', ''));
      words.push({ start: at, end: initials ?? till, plain, capital: isCapital(form) });
    }
    at = (initials ?? till) - 1;
  }
  return words;
};

/** A word as a signed number of 32 bits. */
export const hashOf = (word: string): number => {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
};

/** The hash of the plain word between two offsets; of initials, without their points. */
const plainHash = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return hashOf(plainOf(text.slice(start, end).replaceAll('.', '')));
    if (code !== 46) hash = Math.imul(hash ^ (code > 64 && code < 91 ? code + 32 : code), 0x01000193);
  }
  return hash;
};

/** Where hashes are gathered; grown where a text has more words. */
let gathered = new Int32Array(1024);

/** The hashes of the plain words of some spans of a text, one span's after another's. */
export interface Hashed {
  readonly words: Int32Array;
  /** How many words the spans hold up to and with each. */
  readonly ends: readonly number[];
}

/** The hashes of the words that `wordsIn` finds in each span, without an object for each. */
export const hashesIn = (text: string, spans: readonly Span[]): Hashed => {
  let count = 0;
  const ends = spans.map(({ start, end }) => {
    for (let at = start; at < end; at += 1) {
      const till = runEnd(text, at, end);
      if (till === at) continue;
      const pointed = till === at + 1 && text[till] === '.' && isLetter(text, at);
      const initials = pointed ? initialsEnd(text, till, end) : null;
      if (count === gathered.length) {
        const wider = new Int32Array(2 * count);
        wider.set(gathered);
        gathered = wider;
      }
      gathered[count] = plainHash(text, at, initials ?? till);
      count += 1;
      at = (initials ?? till) - 1;
    }
    return count;
  });
  return { words: gathered.slice(0, count), ends };
};

/** What stands before the last letter of "class", "virus" and "crisis". */
const NOT_PLURAL = 'sui';

/** An English word's singular, roughly: enough that a plural meets its singular. */
export const singularOf = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || NOT_PLURAL.includes(word.charAt(word.length - 2)))
    return word;
  if (!word.endsWith('es')) return word.slice(0, -1);
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
};
