import { describe, expect, test } from 'vitest';
import { headlineWords, withBasis } from '../../src/site/headline.ts';

describe('a headline in plain words', () => {
  test('stands as printed where the copy prints it', () => {
    expect(headlineWords({ value: 'Council meets', basis: 'stated' }, 80)).toBe('Council meets');
  });

  test.each(['inferred', 'shared'] as const)('stands in square brackets where it is %s', (basis) => {
    expect(headlineWords({ value: 'Council meets', basis }, 80)).toBe('[Council meets]');
  });

  test('is cut at a word, inside its brackets', () => {
    expect(headlineWords({ value: 'The council met on Thursday', basis: 'inferred' }, 12)).toBe(
      '[The council …]',
    );
  });
});

test('a value says how it is known, unless the text states it', () => {
  expect(withBasis('DW', 'stated')).toBe('DW');
  expect(withBasis('DW', 'inferred')).toBe('DW (inferred)');
});
