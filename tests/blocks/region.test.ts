import { describe, expect, test } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { linesOf } from '../../src/blocks/line.ts';
import { type Evidence, regionOf } from '../../src/blocks/region.ts';
import { shapesOf } from '../../src/blocks/rules.ts';
import { segment } from '../../src/blocks/segment.ts';

const SENTENCE = 'The council met on Thursday, and few members had thought beforehand that it ever would.';

/** The region of a text, of whose lines the trees are supposed to have said how likely they lie inside. */
const region = (rows: readonly (readonly [string, number])[]) => {
  const text = rows.map(([line]) => line).join('\n');
  const lines = linesOf(text, segment(text));
  const inside = rows.map(([, value]) => value);
  const flat = rows.map(() => 0);
  const evidence: Evidence = { inside, keep: flat, start: flat, end: flat };
  const { first, last } = regionOf(lines, shapesOf(lines), evidence);
  return [first, last];
};
const story = (count: number, value = 4) => Array.from({ length: count }, () => [SENTENCE, value] as const);

describe('the article is the run of lines for which most speaks', () => {
  test('lines that speak against it bound it', () => {
    expect(region([['Home', -5], ...story(3), ['Terms', -5]])).toEqual([1, 3]);
  });

  test('it goes on across a line of other things', () => {
    expect(region([...story(3), ['Watch video 02:03', -2], ...story(3)])).toEqual([0, 6]);
  });

  test('it does not begin among the comments on it, however many they are', () => {
    expect(region([...story(4, 3), ['Comments (12)', -3], ...story(40, 3)])).toEqual([0, 3]);
  });

  test('a count of comments ahead of it does not hide it', () => {
    expect(region([['Home', -5], ['12 comments', -3], ...story(4)])).toEqual([2, 5]);
  });

  test('it does not reach across the tags behind it', () => {
    expect(region([...story(5), ['Filed Under: health, Michigan', 1], ...story(2)])).toEqual([0, 4]);
  });

  test('a text without lines has none', () => {
    expect(region([])).toEqual([0, -1]);
  });
});

describe('a line that opens with the place it was filed from is the story’s own', () => {
  test.each([
    'WASHINGTON (Reuters) - The president said on Friday that he would sign the bill into law.',
    'ST. JOSEPH, Mich. (AP) — Health authorities are reporting a sixth death linked to the virus.',
  ])('%s', (line) => {
    const text = `Council agrees on a budget at last\n\n${line}\n\nThe clerk attends a meeting in the hall (Jane Roe/Reuters)\n\n${SENTENCE}\n\n${SENTENCE}\n`;
    const at = text.indexOf(line);
    expect(classify(text, segment(text)).find(({ start }) => start === at)?.kind).toBe('paragraph');
  });
});
