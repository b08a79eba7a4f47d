import { listsOf } from './lexicon.ts';

/** What a word's letters tell without its neighbours. */
export interface Form {
  readonly length: number;
  /** In small letters. */
  readonly lower: string;
  /** The lists of the lexicon that it is of, as bits. */
  readonly lists: number;
  /** True where it begins with a capital. */
  readonly capital: boolean;
  /** True where it is longer than a letter and all capitals. */
  readonly shouted: boolean;
  /** True where a capital follows a small letter, as where two words run together. */
  readonly glued: boolean;
}

const GLUED = /[a-zß-ÿ][A-ZÀ-Þ]/;
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

const formOf = (word: string): Form => {
  const lower = word.toLowerCase();
  const lists = listsOf(lower);
  // Most words are small throughout.
  if (lower === word)
    return { length: word.length, lower, lists, capital: false, shouted: false, glued: false };
  const capital = isUpper(word.charAt(0));
  return {
    length: word.length,
    lower,
    lists,
    capital,
    shouted: capital && word.length > 1 && word === word.toUpperCase() && isUpper(word.charAt(1)),
    glued: GLUED.test(word),
  };
};

/** The words of a text, apostrophes and hyphens included. */
export const formsIn = (text: string): readonly Form[] => {
  // The Unicode classes are slow, and most lines do without them.
  const words = /[^\x20-\x7e]/.test(text)
    ? text.match(/[\p{L}\p{M}\p{N}'-]+/gu)
    : text.match(/[A-Za-z0-9'-]+/g);
  return (words ?? []).map(formOf);
};
