import { describe, expect, test } from 'vitest';
import { wantedOf } from '../../src/archive/wanted.ts';
import { readSeeds } from '../../src/seeds.ts';
import { archiveOf, told } from './told.ts';

const SEEDS = readSeeds('seeds').map(({ id, text }) => told(id, text));

describe('the wanted list', () => {
  test('of the seeds: ten missing stories, each once, with the day printed beside it', () => {
    const { articles, find } = archiveOf(SEEDS);
    const wanted = wantedOf(articles, find);
    expect(wanted.every(({ held }) => held === null)).toBe(true);
    expect(wanted.map(({ title, date, from }) => [title.slice(0, 24), date, from.length])).toEqual([
      ["Iran's cyberweapons keep", '2020-01-08', 2],
      ["Opinion: Tehran's modera", '2020-01-08', 2],
      ['Qassem Soleimani: Timeli', '2020-01-08', 2],
      ['Why the US and Iran are ', '2020-01-08', 2],
      ['Iran fires missiles at U', '2020-01-08', 1],
      ['Iran: Qassem Soleimani f', '2020-01-06', 1],
      ['Qassem Soleimani mourned', '2020-01-05', 1],
      ['US kills top Iranian Gen', '2020-01-03', 1],
      ["TRUMP SAYS IRAN 'APPEARS", null, 1],
      ['TRUMP: IRAN MISSILES FIR', null, 1],
    ]);
  });

  test('a story that comes in is held, whatever quotes and dashes its headline has', () => {
    const arrived = told(
      'arrived',
      'Why the US and Iran are not at war\n\nJanuary 8, 2020\n\nIran has responded to the killing with missile strikes on air bases in Iraq, experts said.',
    );
    const { articles, find } = archiveOf([...SEEDS, arrived]);
    const row = wantedOf(articles, find).find(({ title }) => title.startsWith('Why the US'));
    expect(row?.held).toBe('arrived');
  });

  test('a story of the same title from another week is not the one', () => {
    const other = told(
      'other',
      'Why the US and Iran are not at war\n\nMarch 8, 2021\n\nA year on, experts said that neither side had wanted the war.',
    );
    const { articles, find } = archiveOf([...SEEDS, other]);
    expect(wantedOf(articles, find).every(({ held }) => held === null)).toBe(true);
  });
});
