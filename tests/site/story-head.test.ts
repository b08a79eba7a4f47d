import { describe, expect, test } from 'vitest';
import { bylineOf, standfirstsOf } from '../../src/site/story-head.ts';
import { archiveOf } from '../fixtures/archive.ts';
import { fact, story } from '../fixtures/stories.ts';
import { folderWith } from '../folder.ts';

const byline = (text: string): string | null | undefined =>
  archiveOf(folderWith({ 'a.txt': text })).articles.map(bylineOf)[0];

const STORY = `10 May 2021

EASTPORT - The town museum opened its doors on Monday, five weeks after the river came in by its windows.

Visitors queued around the block, and the upper floor stays closed until the summer, the director said.`;

describe('who wrote a story', () => {
  test('is said as the line above it says', () => {
    expect(byline(`Museum reopens after flood\n\nBy Jo March\n${STORY}`)).toBe('By Jo March');
    expect(byline(`Museum reopens after flood\n\nBy Jo March and Ann Lee\n${STORY}`)).toBe(
      'By Jo March and Ann Lee',
    );
  });

  test('is not said again where the text itself prints it, nor where nobody is named', () => {
    expect(
      byline(`Museum reopens after flood\n\n${STORY}\n\nAnn Lee contributed to this report.`),
    ).toBeNull();
    expect(byline(`Museum reopens after flood\n\n${STORY}`)).toBeNull();
  });
});

describe('the summaries under a headline', () => {
  test('all stand, each with its own anchor', () => {
    const article = story(
      'a',
      [fact('standfirst', 'The river came at night')],
      [
        ['headline', 'Museum reopens'],
        ['standfirst', 'The river came at night'],
        ['standfirst', 'Volunteers saved the paintings'],
        ['paragraph', 'The museum opened on Monday.'],
      ],
    );
    const found = standfirstsOf(article);
    expect(found.map(({ words }) => words)).toEqual([
      'The river came at night',
      'Volunteers saved the paintings',
    ]);
    expect(new Set(found.map(({ anchor }) => anchor)).size).toBe(2);
  });

  test('that another copy lends have no anchor on this one', () => {
    expect(standfirstsOf(story('a', [fact('standfirst', 'The river came', 'shared')]))).toEqual([
      { words: 'The river came', basis: 'shared', anchor: null },
    ]);
    expect(standfirstsOf(story('a'))).toEqual([]);
  });
});
