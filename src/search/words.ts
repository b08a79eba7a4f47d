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
/** Marks inside a word, and accents and points that readers leave out; vowel signs of other scripts stay. */
const INSIDE = /[.,'’ʼ]|[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u0652\u0670]/g;
const PLAIN = /^[a-zA-Z0-9]+$/;

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
  if (PLAIN.test(printed)) return printed.toLowerCase().slice(0, LONGEST);
  const plain = printed
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(INSIDE, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
  return [...plain].slice(0, LONGEST).join('');
};

const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** True where what follows a plain run may make it part of a longer word: an apostrophe, an accent, a dot in U.S. */
const goesOn = (code: number, length: number): boolean =>
  code > 127 || code === 39 || (code === 46 && length === 1) || code === 44;

/** Calls `visit` for each word of a text, in order; the possessive ending is no part of a word. */
export const eachWord = (text: string, visit: (printed: string, start: number) => void): void => {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 && !isPlain(code)) {
      at++;
      continue;
    }
    let end = at;
    while (end < text.length && isPlain(text.charCodeAt(end))) end++;
    if (end > at && (end === text.length || !goesOn(text.charCodeAt(end), end - at))) {
      visit(text.slice(at, end), at);
      at = end;
      continue;
    }
    WORD.lastIndex = at;
    const found = WORD.exec(text);
    if (!found) return;
    const [printed] = found;
    visit(printed.length > 2 ? printed.replace(POSSESSIVE, '') : printed, found.index);
    at = found.index + printed.length;
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

/** How many characters a term begins with that the one before it has too, 15 at most; a pair of surrogates is not parted. */
export const sharedWith = (before: string, term: string): number => {
  let shared = 0;
  while (shared < 15 && shared < term.length && before[shared] === term[shared]) shared++;
  return /[\ud800-\udbff]$/.test(term.slice(0, shared)) ? shared - 1 : shared;
};

/** A word with its characters the other way round. */
export const backwards = (term: string): string => [...term].reverse().join('');
