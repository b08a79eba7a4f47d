import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/archive/address.ts';

describe('the words of an address', () => {
  test.each([
    ['Iran Foreign Minister Says Iran Acted in ‘Self-Defense’', 'iran-foreign-minister-says-iran-acted'],
    ["Qassem Soleimani: Iran's general", 'qassem-soleimani-irans-general'],
    ['Čapek über Łódź', 'capek-uber-łodz'],
    ['외교부 장관', '외교부-장관'],
    ['प्रधान मंत्री', 'प्रधान-मंत्री'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['…', ''],
  ])('%s', (title, words) => {
    expect(wordsOf(title)).toBe(words);
  });

  test('six words at most, sixty characters at most, and whole words where there are several', () => {
    expect(wordsOf('one two three four five six seven')).toBe('one-two-three-four-five-six');
    expect(wordsOf(`short ${'long'.repeat(20)} words`)).toBe('short');
    expect(wordsOf('x'.repeat(400))).toBe('x'.repeat(60));
  });

  test('nothing but letters, marks, digits and hyphens, in a folder name that any disk takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const words = wordsOf(title);
        expect(words).toMatch(/^[\p{L}\p{M}\p{N}-]*$/u);
        expect(new TextEncoder().encode(words).length).toBeLessThanOrEqual(240);
      }),
    );
  });
});
