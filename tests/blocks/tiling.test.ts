import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';
import { tiles } from '../../src/text/span.ts';
import { GOLD } from '../gold/gutter.ts';

/** Any UTF-16 at all, lone surrogates included, with line breaks of every sort and the stuff of pages. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\u0085',
        '\u2028',
        '\v',
        '\ufeff',
        '\u200b',
        '\u00a0',
        ' ',
        '.',
        '(',
      ),
      fc.constantFrom(
        'date 2020-01-08 ',
        'Read more: ',
        'A line of words that ends as a sentence does.',
        ' | ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const sound = (text: string): boolean => {
  const spans = segment(text);
  const blocks = classify(text, spans);
  return (
    tiles(spans, text.length) &&
    blocks.length === spans.length &&
    blocks.every(({ start, end, kind }, at) => {
      const span = spans[at];
      return (
        span?.start === start &&
        span.end === end &&
        (kind === 'gap') === (text.slice(start, end).trim() === '')
      );
    })
  );
};

test('the blocks of any text tile it, edge for edge as cut, and gaps are its white space', () => {
  fc.assert(
    fc.property(anyText, (text) => sound(text)),
    { numRuns: 10_000 },
  );
}, 120_000);

test.each([
  ['words', 'word '],
  ['one word', 'x'],
  ['sentences', 'The council met on Thursday. '],
  ['stops', '.'],
  ['brackets', '("'],
  ['bars', ' | '],
  ['networks', 'facebook twitter '],
])(
  'one line of a million %s tiles',
  (_, unit) => {
    expect(sound(unit.repeat(1_000_000 / unit.length))).toBe(true);
  },
  60_000,
);

test('seeds with lines dropped, doubled, joined, cut and broken otherwise tile', () => {
  const seed = fc.constantFrom(...GOLD.map(({ text }) => text));
  const change = fc.tuple(fc.constantFrom('drop', 'double', 'join', 'cut'), fc.nat(), fc.nat());
  const brk = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028');
  fc.assert(
    fc.property(seed, fc.array(change, { maxLength: 12 }), brk, (text, changes, breaks) => {
      const lines = text.split('\n');
      for (const [what, which, where] of changes) {
        const at = which % Math.max(1, lines.length);
        const line = lines[at] ?? '';
        if (what === 'drop') lines.splice(at, 1);
        if (what === 'double') lines.splice(at, 0, line);
        if (what === 'join') lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`);
        if (what === 'cut') lines[at] = line.slice(0, where % (line.length + 1));
      }
      return sound(lines.join(breaks));
    }),
    { numRuns: 2000 },
  );
}, 120_000);
