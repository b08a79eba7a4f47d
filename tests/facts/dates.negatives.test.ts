import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/facts/dates/recognise.ts';
import { fold } from '../../src/text/fold.ts';

const LINES = readFileSync(join(import.meta.dirname, '../gold/dates.negatives.txt'), 'utf8')
  .trim()
  .split('\n');

describe('what only looks like a date', () => {
  it.each(LINES)('%s', (line) => {
    const found = recognise(fold(line)).filter(({ meaning }) => meaning.kind !== 'vague');
    expect(found.map(({ start, end }) => line.slice(start, end))).toEqual([]);
  });
});
