/**
 * The tail of a word in a passage: what follows it there, eight bits a word, four words. It tells a phrase
 * from its words apart without their texts; what it can't tell, it lets pass.
 */
export const WORD_BITS = 8;
const WORDS = 4;
export const TAIL_BITS = WORD_BITS * WORDS;

/** Every place of one term in order: a story, and a passage in it, as often as the term stands there. */
export interface Places {
  readonly stories: Int32Array;
  readonly passages: Uint16Array;
  readonly tails: Uint32Array;
}

/** What a phrase says of the tail of one of its words: the first `bits` of it are known. */
export interface Tail {
  readonly bits: number;
  readonly tail: number;
}

/** The eight bits of a word; 0 stands for the end of a passage. */
export const bitsOf = (term: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return 1 + (((hash ^ (hash >>> 13)) >>> 0) % 255);
};

/** The tail of a word among others, of which each has its bits; the passage ends before `end`. */
export const tailAt = (bits: ArrayLike<number>, at: number, end: number): number => {
  let tail = 0;
  for (let next = at + 1; next <= at + WORDS; next++)
    tail = (tail << WORD_BITS) | (next < end ? (bits[next] ?? 0) : 0);
  return tail >>> 0;
};

/** What is known of the tail of a phrase's word, by its number. */
export const tailIn = (phrase: readonly string[], at: number): Tail => ({
  bits: WORD_BITS * Math.min(WORDS, phrase.length - 1 - at),
  tail: tailAt(phrase.map(bitsOf), at, phrase.length),
});

/** So many bits of a tail, from a depth on. */
export const bitsAt = (tail: number, depth: number, count: number): number =>
  count === 0 ? 0 : (tail >>> (TAIL_BITS - depth - count)) & (2 ** count - 1);
