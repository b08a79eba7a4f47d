import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hashesIn, hashOf, wordsIn } from '../../src/text/words.ts';

const plain = (text: string): readonly string[] => wordsIn(text).map((word) => word.plain);

describe('words', () => {
  it.each([
    ['The U.S. and the US', ['the', 'us', 'and', 'the', 'us']],
    ['Plan B. Then Ḥasan’s café', ['plan', 'b', 'then', 'hasan', 's', 'cafe']],
    ['3.5 million', ['3', '5', 'million']],
  ])('%s', (text, words) => {
    expect(plain(text)).toEqual(words);
  });
});

describe('hashes of words', () => {
  const expected = (text: string) => wordsIn(text).map((word) => hashOf(word.plain));

  test('are those of the words, whatever the text', () => {
    const printed = fc.string({ unit: fc.constantFrom(...'aBé.ñ Ø1 U.S.İ—’'.split(''), '𝔸', 'ﬁ') });
    fc.assert(
      fc.property(fc.oneof(printed, fc.string({ unit: 'binary' })), (text) => {
        expect([...hashesIn(text, [{ start: 0, end: text.length }]).words]).toEqual(expected(text));
      }),
    );
  });

  test('are told apart by span', () => {
    const { words, ends } = hashesIn('One two. Three', [
      { start: 0, end: 8 },
      { start: 9, end: 14 },
    ]);
    expect([words.length, ends]).toEqual([3, [2, 3]]);
  });
});
