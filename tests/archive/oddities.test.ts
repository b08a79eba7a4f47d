import { describe, expect, test } from 'vitest';
import { formatDiagnostic, lineAndColumn } from '../../src/archive/diagnostic.ts';
import { ODDITY_EXAMPLES, odditiesOf } from '../../src/archive/oddities.ts';
import type { Source } from '../../src/text/source.ts';

const source = (text: string): Source => ({ id: 'x', short: 'x', file: 'x.txt', bytes: 0, sha256: '', text });
const told = (text: string): readonly string[] =>
  odditiesOf(source(text)).map((odd) => formatDiagnostic(odd, 'seeds'));

describe('odd but readable text', () => {
  test.each(ODDITY_EXAMPLES)('%s: %j', (name, example) => {
    expect(new Set(odditiesOf(source(example)).map(({ rule }) => rule))).toEqual(new Set([name]));
  });

  test('is told with its file, line and column', () => {
    expect(told('A line.\r\nOn 31 April 2019 nothing happened.')).toEqual([
      'seeds/x.txt:2:4: “31 April 2019” is no day of the calendar. It is kept as printed and read as no date.',
    ]);
  });

  test('many of one kind are counted', () => {
    expect(told('\ufffd'.repeat(12)).at(-1)).toContain('(and 7 more like it)');
    expect(told('\ufffd'.repeat(12))).toHaveLength(5);
  });

  test.each([
    'date 2020-01-08',
    '29 February 2020',
    'February 29, 2020 and 1 May 2019',
    'Tel. 2020-30-1234',
    'In the first quarter of 2020, 31 of 40',
    'Tabs\tand form feeds\fare text',
  ])('nothing odd: %j', (text) => expect(told(text)).toEqual([]));
});

test('a line and a column count as editors count: characters, whatever ends a line', () => {
  const text = 'a\r\nb\rc\n😀d';
  expect([...text.matchAll(/[abcd]/g)].map(({ index }) => lineAndColumn(text, index))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 2 },
  ]);
});

test('a diagnostic is one line that a terminal will not act upon', () => {
  const line = formatDiagnostic({
    file: 'a\u001b[2J\nb.txt',
    at: { byte: 17 },
    rule: 'x',
    message: 'odd \u202e\u009b31m',
    mend: null,
  });
  expect(line).toBe('a\\u001b[2J\\u000ab.txt: byte 17: odd \\u202e\\u009b31m.');
});
