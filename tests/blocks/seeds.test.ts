import { describe, expect, test } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';
import { GOLD, rowsFrom } from '../gold/gutter.ts';

describe.each(GOLD)('seed $name', ({ text, rows }) => {
  test('its gutter file rebuilds it exactly', () => {
    expect(rows.map((row) => row.text).join('')).toBe(text);
  });

  test('it is read block for block as by hand', () => {
    expect(rowsFrom(text, classify(text, segment(text)))).toEqual(rows);
  });
});

test('all four seeds have been read by hand', () => {
  expect(GOLD).toHaveLength(4);
});
