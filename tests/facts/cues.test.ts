import { describe, expect, it, test } from 'vitest';
import { ANY_MONTH, CUE, cuesOf, holds, monthsCued } from '../../src/facts/dates/cues.ts';
import { wordsIn } from '../../src/text/words.ts';

const cuesIn = (text: string): number => cuesOf(text, wordsIn(text));

describe('the cues of a text', () => {
  it.each([
    ['He spoke on FRIDAY', CUE.weekday],
    ['in 2016', CUE.figure | CUE.year],
    ['on 09.01.2020', CUE.figure | CUE.year | CUE.marked],
    ['a score of 3-2', CUE.figure],
    ['three years ago', CUE.unit | CUE.ago | CUE.near],
    ['The council met', 0],
  ])('%s', (text, cues) => {
    expect(cuesIn(text)).toBe(cues);
  });

  test('name the languages whose months they are, with accents and without spaces too', () => {
    const languagesOf = (text: string) => monthsCued(cuesIn(text)).map(({ language }) => language);
    expect(languagesOf('le 3 août')).toEqual(['fr']);
    expect(languagesOf('1stJanuary')).toEqual(['en']);
    expect(languagesOf('October4')).toEqual(['en']);
    expect(languagesOf('in September')).toEqual(['en', 'de', 'nl']);
  });

  test('a parser is asked where one of each sort that it needs is there', () => {
    expect(holds(cuesIn('in July 2015'), [CUE.year, ANY_MONTH])).toBe(true);
    expect(holds(cuesIn('in July'), [CUE.year, ANY_MONTH])).toBe(false);
  });
});
