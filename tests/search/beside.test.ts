import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { besideOf, eitherBeside, expectedBeside, mayStand, sideOf } from '../../src/search/beside.ts';

const text = fc.array(fc.constantFrom(...'the end of the long war is near'.split(' ')), {
  minLength: 2,
  maxLength: 12,
});

/** What the index says of a term in a passage of these words. */
const besideIn = (words: readonly string[], term: string): number =>
  words
    .flatMap((word, at) =>
      word === term ? [besideOf(sideOf(words[at - 1] ?? ''), sideOf(words[at + 1] ?? ''))] : [],
    )
    .reduce(eitherBeside);

describe('what stands beside a term', () => {
  test('never speaks against a phrase that is there', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 2, max: 4 }), (words, from, length) => {
        const at = from % (words.length - 1);
        const phrase = words.slice(at, at + length);
        for (const term of phrase)
          expect(mayStand(besideIn(words, term), expectedBeside(phrase, term))).toBe(true);
      }),
    );
  });

  test('speaks against a phrase whose words stand apart', () => {
    expect(
      mayStand(besideIn(['the', 'war', 'is', 'near'], 'war'), expectedBeside(['long', 'war'], 'war')),
    ).toBe(false);
  });

  test('of two words is what stands before the first and after the second', () => {
    expect(expectedBeside(['end', 'of', 'the', 'war'], 'of the')).toEqual([
      besideOf(sideOf('end'), sideOf('war')),
    ]);
  });

  test('is open at the ends of a phrase, and where a passage has the term beside several words', () => {
    expect(expectedBeside(['of', 'war'], 'war')).toEqual([besideOf(sideOf('of'), 0)]);
    expect(eitherBeside(besideOf(3, 4), besideOf(3, 5))).toBe(besideOf(3, 0));
  });
});
