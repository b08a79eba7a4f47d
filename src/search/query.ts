import { wordsIn } from './words.ts';

/** A word, or words in quotation marks that must stand together as they are. */
export interface Part {
  readonly kind: 'word' | 'phrase';
  readonly terms: readonly string[];
  /** As the reader wrote it, without marks. */
  readonly text: string;
}

/** What a reader asks for. */
export interface Query {
  readonly wanted: readonly Part[];
  readonly unwanted: readonly Part[];
  /** True where the last wanted word ends the text, so that it may still be growing. */
  readonly open: boolean;
}

/** A query has at most this many words; what follows is left out. */
const MOST_WORDS = 24;

const PIECE = /([-−]?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu;
const GROWING = /[\p{L}\p{M}\p{N}]$/u;

/** Reads a query: words, "exact phrases", and either with a minus sign before it to leave it out. */
export const parseQuery = (text: string): Query => {
  const wanted: Part[] = [];
  const unwanted: Part[] = [];
  let open = false;
  for (const [piece, sign, quoted, bare] of text.matchAll(PIECE)) {
    const into = sign === '' ? wanted : unwanted;
    const written = quoted ?? bare ?? '';
    const words = wordsIn(written);
    if (words.length === 0) continue;
    open = false;
    if (quoted !== undefined) {
      into.push({ kind: 'phrase', terms: words.map(({ term }) => term), text: quoted.trim() });
      continue;
    }
    if (sign !== '' && words.length > 1) {
      into.push({ kind: 'phrase', terms: words.map(({ term }) => term), text: written });
      continue;
    }
    for (const { term, start, end } of words) {
      into.push({ kind: 'word', terms: [term], text: written.slice(start, end) });
    }
    open = into === wanted && GROWING.test(piece) && text.endsWith(piece);
  }
  return { wanted: wanted.slice(0, MOST_WORDS), unwanted: unwanted.slice(0, MOST_WORDS), open };
};

/** The query with one word put in quotation marks, which asks for it as it is written. */
export const asWritten = (text: string, word: string): string => {
  const found = wordsIn(text).find(({ start, end }) => text.slice(start, end) === word);
  return found ? `${text.slice(0, found.start)}"${word}"${text.slice(found.end)}` : text;
};

/** True for a quoted part of several words: only the texts can settle it. */
export const isPhrase = ({ kind, terms }: Part): boolean => kind === 'phrase' && terms.length > 1;
