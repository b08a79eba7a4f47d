import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { type CatalogueEntry, catalogued } from '../../src/archive/catalogue.ts';
import { FACT_RULES } from '../../src/facts/rules.ts';
import { basisTerm, headlineWords, overruledWords, runsOf, withBasis } from '../../src/site/headline.ts';
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

describe('a headline on the line', () => {
  const whole = (words: string): readonly string[] =>
    runsOf(words)
      .filter((run) => run.whole)
      .map((run) => run.words);

  test('keeps a compound whole, with the marks around it', () => {
    expect(whole("Council calls raid 'self-defence', mayor says")).toEqual(["'self-defence',"]);
  });

  test('lets a long compound break, and a dash between words', () => {
    expect(whole('A twenty-first-century harbour - at last')).toEqual([]);
  });

  test.each(['Plain words', ' a-b  c-d ', '', 'x-y'])('loses no character of %j', (words) => {
    expect(
      runsOf(words)
        .map((run) => run.words)
        .join(''),
    ).toBe(words);
  });
});

test('a basis is explained under the words that the pages print', () => {
  expect([basisTerm('stated'), basisTerm('inferred'), basisTerm('shared')]).toEqual([
    'stated',
    'inferred',
    'from another copy (shared)',
  ]);
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
