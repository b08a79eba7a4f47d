/** A word of a text: the term it is indexed under, and where it stands. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Terms are cut at this many characters; no word of a language is longer, some scraped junk is. */
const LONGEST = 40;

/**
 * In order: an initialism (U.S.), an elided article (l'Iran), a number with thousands (2,500), one
 * character of a script that sets no spaces, a run of letters and digits with apostrophes inside.
 */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])(?:\.?['’ʼ]s(?!\p{L}))?|(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)(?=['’ʼ]\p{L}{2})|\p{Nd}{1,3}(?:,\p{Nd}{3})+(?![\p{L}\p{N}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/giu;
const POSSESSIVE = /['’ʼ]s$/iu;
const INSIDE = /[.,'’ʼ\p{M}]/gu;
const PLAIN = /^[a-z0-9]+$/;

/** Letters that no decomposition makes plain. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** The term of one printed word: lower case, without accents, apostrophes or dots. */
export const termOf = (printed: string): string => {
  if (PLAIN.test(printed)) return printed.slice(0, LONGEST);
  const plain = printed
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(INSIDE, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
  return [...plain].slice(0, LONGEST).join('');
};

/** Calls `visit` for each word of a text, in order; the possessive ending is no part of a word. */
export const eachWord = (text: string, visit: (printed: string, start: number) => void): void => {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    visit(found.length > 2 ? found.replace(POSSESSIVE, '') : found, index);
  }
};

/** The words of a text, in order. */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = [];
  eachWord(text, (printed, start) => {
    const term = termOf(printed);
    if (term !== '') words.push({ term, start, end: start + printed.length });
  });
  return words;
};
