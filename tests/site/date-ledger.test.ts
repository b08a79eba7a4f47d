import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { readSeeds } from '../../src/seeds.ts';
import { choiceOf, dateLineOf, mentionRowsOf, reasonRowsOf } from '../../src/site/date-ledger.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const VOCABULARY = readVocabulary();
const ARCHIVE = buildArchive(
  readSeeds(join(import.meta.dirname, '../../seeds')).map((source) => readArticle(source, VOCABULARY)),
  VOCABULARY,
);
const seed = (number: string) => {
  const found = ARCHIVE.articles.find(({ source }) => source.id.startsWith(number));
  if (!found) throw new Error(`no seed ${number}`);
  return found;
};
const line = (number: string): string =>
  dateLineOf(seed(number))
    .map(({ lead, words, basis }) =>
      [lead, words, basis === 'stated' ? '' : `(${basis})`].filter(Boolean).join(' '),
    )
    .join(' · ');

describe('the date line', () => {
  it.each([
    ['000', 'written 8 or 9 January 2020 (inferred)'],
    ['001', '8 January 2020'],
    ['002', '8 January 2020 · printed 9 January'],
    ['003', '7 January 2020 · updated 8 January'],
  ])('of %s is "%s"', (number, words) => {
    expect(line(number)).toBe(words);
  });
});

describe('the ledger', () => {
  it('says which date is used for what where a copy carries several', () => {
    expect(choiceOf(seed('001'))).toBeNull();
    expect(choiceOf(seed('002'))).toContain('filed under the header');
    expect(choiceOf(seed('003'))).toContain('filed under the day of publication');
  });

  it('gives the reasoning of an inferred date, and none where a date is stated', () => {
    const reasons = reasonRowsOf(ARCHIVE, seed('000'));
    expect(reasons.map(({ day, so }) => [day, so])).toContainEqual(['2020-01-03', '3 to 9 January 2020']);
    expect(reasonRowsOf(ARCHIVE, seed('002'))).toEqual([]);
  });

  it('lists the dates that the story speaks of, the vague ones as vague', () => {
    const rows = mentionRowsOf(seed('003')).rows.map(({ words, meaning }) => [words, meaning]);
    expect(rows).toContainEqual(['overnight', '7 to 8 January 2020']);
    expect(rows).toContainEqual(['In recent days'.slice(3), 'left vague']);
    expect(rows).not.toContainEqual(['January 7, 2020', '7 January 2020']);
  });
});
