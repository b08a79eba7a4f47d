/**
 * What stands beside a term in a passage, in a byte: four bits for the word before it and four for the word
 * after, each 1 to 15, or 0 where it stands there more than once, beside several. It tells a phrase from its
 * words apart without their texts; what it can't tell, it lets pass.
 */
export const besideOf = (before: number, after: number): number => (before << 4) | after;

/** The four bits of a word; those of the empty one stand for the edge of a passage. */
export const sideOf = (term: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return 1 + (((hash ^ (hash >>> 15)) >>> 0) % 15);
};

/** What can be said of a term that stands beside both. */
export const eitherBeside = (one: number, other: number): number => {
  const differing = one ^ other;
  return one & (differing & 0xf0 ? 0x0f : 0xff) & (differing & 0x0f ? 0xf0 : 0xff);
};

/** What stands beside a term, of one word or two, at each of its places in a phrase; 0 beyond its ends. */
export const expectedBeside = (phrase: readonly string[], term: string): readonly number[] => {
  const words = term.split(' ');
  const side = (word: string | undefined): number => (word === undefined ? 0 : sideOf(word));
  return phrase.flatMap((_, at) =>
    words.every((word, index) => phrase[at + index] === word)
      ? [besideOf(side(phrase[at - 1]), side(phrase[at + words.length]))]
      : [],
  );
};

const agree = (one: number, other: number): boolean => one === 0 || other === 0 || one === other;

/** True where a term may stand as it is expected to. */
export const mayStand = (beside: number, expected: readonly number[]): boolean =>
  expected.some((one) => agree(one >> 4, beside >> 4) && agree(one & 15, beside & 15));
