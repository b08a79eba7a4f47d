import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';

const split = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['One. Two.', ['One.', 'Two.']],
    [
      'Gen. Smith met Mr. J. K. Jones on Jan. 3. He left.',
      ['Gen. Smith met Mr. J. K. Jones on Jan. 3.', 'He left.'],
    ],
    ['The U.S. Navy left the U.S. The ship stayed.', ['The U.S. Navy left the U.S.', 'The ship stayed.']],
    ['“Stop!” he said. “Go.” They went.', ['“Stop!” he said.', '“Go.”', 'They went.']],
    ['A headline\n\nA paragraph', ['A headline', 'A paragraph']],
    [
      'It cost 3.5 million. Why? No one knew…  So be it',
      ['It cost 3.5 million.', 'Why?', 'No one knew…', 'So be it'],
    ],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB. !?"”\n1') }), (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
