import { byteReader, byteWriter, frame, unframe } from './frame.ts';
import { sharedWith } from './words.ts';

/** A word of the archive without its postings. */
export interface Known {
  readonly term: string;
  /** How common it is: the whole part of the binary logarithm of its number of stories. */
  readonly rank: number;
}

export const rankOf = (count: number): number => Math.min(15, 31 - Math.clz32(Math.max(1, count)));

/** Packs words that stand in alphabetical order (by code unit), each as what differs from the one before. */
export const packLexicon = (words: readonly Known[]): Uint8Array => {
  const out = byteWriter();
  out.number(words.length);
  let before = '';
  for (const { term, rank } of words) {
    const shared = sharedWith(before, term);
    out.byte((shared << 4) | rank);
    out.text(term.slice(shared));
    before = term;
  }
  return frame([out.done()]);
};

/** Unpacks what `packLexicon` packed. Throws where the file is damaged. */
export const unpackLexicon = (file: Uint8Array): readonly Known[] => {
  const from = byteReader(unframe(file));
  const count = from.number();
  const words: Known[] = [];
  let before = '';
  for (let i = 0; i < count; i++) {
    const head = from.byte();
    const term = before.slice(0, head >> 4) + from.text();
    words.push({ term, rank: head & 15 });
    before = term;
  }
  return words;
};
