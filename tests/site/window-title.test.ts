import { expect, test } from 'vitest';
import { windowTitle } from '../../src/site/format.ts';

test('a short title carries the name of the archive', () => {
  expect(windowTitle('Topics', 'Dateline')).toBe('Topics | Dateline');
});

test('the front page does not say the name twice', () => {
  expect(windowTitle('Dateline', 'Dateline')).toBe('Dateline');
});

test('a long headline is cut at a word, within seventy characters', () => {
  const title = windowTitle('word '.repeat(40).trim(), 'Dateline');
  expect(title.length).toBeLessThanOrEqual(70);
  expect(title).toMatch(/word …$/);
});

test('what HTML writes longer counts as longer', () => {
  const title = windowTitle(`'${'word '.repeat(13)}word'`, 'Dateline');
  expect(title.replaceAll("'", '&#39;').length).toBeLessThanOrEqual(70);
});
