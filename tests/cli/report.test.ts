import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { doubtsOf, reportOf } from '../../src/cli/report.ts';
import { readSeeds } from '../../src/seeds.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { story } from '../fixtures/stories.ts';

const vocabulary = readVocabulary();
const archive = buildArchive(
  readSeeds('seeds').map((source) => readArticle(source, vocabulary)),
  vocabulary,
);
const doubts = (id: string): readonly string[] => {
  const article = archive.byId.get(id);
  return article ? doubtsOf(article, archive).map(({ words }) => words) : [];
};

test('the report names every file, what was found in it and what looks doubtful', () => {
  const lines = reportOf(archive);
  for (const { source } of archive.articles) expect(lines).toContain(source.file);
  expect(lines.slice(-6)).toEqual([
    '4 stories, 4 with something to look at:',
    '  2 with an inferred outlet',
    '  2 without a headline of their own',
    '  1 with an inferred date',
    '  1 with dates that disagree',
    '  1 without an outlet',
  ]);
});

test('what was not read from the page is doubtful', () => {
  expect(doubts('000_a2f502a5848c50ed')).toContain('no headline: the first sentence stands for one');
  expect(doubts('001_f17348bc26c36492')).toContain('no headline: another copy lends one');
  expect(doubts('001_f17348bc26c36492')).toContain('outlet inferred: DW');
  expect(doubts('003_2bebde3f9fde8cdd')).toEqual(['no outlet']);
});

test('two dates that differ are doubtful', () => {
  expect(doubts('002_d22befca59272dda')).toContain('filed 2020-01-08, published 2020-01-09');
});

test('a count of one is of one', () => {
  const brief = buildArchive([story('brief', [], [['paragraph', 'Gone.']])], vocabulary);
  const lines = reportOf(brief);
  expect(lines).toContain('  1 word · 1 paragraph');
  expect(lines).toContain('  ? only 1 word of story');
  expect(lines).toContain('1 story, 1 with something to look at:');
});
