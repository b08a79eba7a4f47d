import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedSpans } from '../../src/text/quotes.ts';

const quoted = (text: string): readonly string[] =>
  quotedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('quoted spans', () => {
  it.each([
    ['He said "stop" and “go”.', ['stop', 'go']],
    ['Sie sagte „halt“ und «weiter».', ['halt', 'weiter']],
    ["US 'ready to engage' at last", ['ready to engage']],
    ["The boys' team said it's 'over'.", ['over']],
    ['“The world," he said. "This is it.”', ['The world,', 'This is it.']],
    ['The 12" gun stood 6\' high.', []],
    ['“It isn’t so,” she said.', ['It isn’t so,']],
    ['(“so they say”)', ['so they say']],
    ['back to “school”—“soon”', ['school', 'soon']],
  ])('%s', (text, words) => {
    expect(quoted(text)).toEqual(words);
  });

  it('ends a quotation without a closing mark with its line, and says so', () => {
    const text = 'He would stay “until it changes.\nThe next day he left.';
    expect(quotedSpans(text)).toEqual([{ start: 15, end: 32, closed: false }]);
  });

  it('takes a second opening mark for a closing mark left out', () => {
    expect(quoted('She said “one and then “two” too.')).toEqual(['one and then ', 'two']);
  });

  it('gives ordered spans that hold no line break and do not touch one another', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab "“”\'‘’„«».\n1') }), (text) => {
        let last = -1;
        for (const { start, end } of quotedSpans(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toContain('\n');
          last = end;
        }
      }),
    );
  });
});
