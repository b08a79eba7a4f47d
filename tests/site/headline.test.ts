import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { type CatalogueEntry, catalogued } from '../../src/archive/catalogue.ts';
import { FACT_RULES } from '../../src/facts/rules.ts';
import { headlineWords, overruledWords, withBasis } from '../../src/site/headline.ts';
import { found, pageOf } from '../facts/page.ts';

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

describe('what the archivist says of a story and the text says otherwise', () => {
  const page = pageOf(
    ['page-title', 'The council met | News | DW | 09.01.2020'],
    ['headline', 'The council met'],
    ['paragraph', 'The council met on Thursday, and few had thought so.'],
  );
  const read: Article = { source: page.source, blocks: page.blocks, facts: found(FACT_RULES, page) };
  const story = (entry: CatalogueEntry): Article => ({
    ...read,
    facts: [...catalogued(entry), ...read.facts],
  });

  test('stands beside it', () => {
    expect(overruledWords(story({ headline: 'Council at odds', outlet: 'Reuters' }))).toEqual([
      'The headline is catalogued: the archivist gives it; this copy prints “The council met”.',
      'The outlet is catalogued: the archivist gives it; the text names “DW”.',
    ]);
  });

  test('nothing is said where the archivist is silent', () => {
    expect(overruledWords(story({}))).toEqual([]);
  });
});
