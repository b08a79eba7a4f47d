import { describe, expect, test } from 'vitest';
import {
  clipped,
  countWords,
  dateWords,
  directionOf,
  edtfWords,
  listWords,
  longDay,
  spanWords,
} from '../../src/site/format.ts';

describe('dates for people', () => {
  test.each([
    ['2020-01-08', '8 January 2020'],
    ['2020-01', 'January 2020'],
    ['2020', '2020'],
    ['0987-12-31', '31 December 987'],
  ])('%s is %s', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  test.each([
    ['2020-01-07', '2020-01-09', '7 to 9 January 2020'],
    ['2019-12-30', '2020-01-05', '30 December 2019 to 5 January 2020'],
    ['2020-01-30', '2020-02-01', '30 January to 1 February 2020'],
    ['2020-01-08', '2020-01-08', '8 January 2020'],
    ['2019', '2020', '2019 to 2020'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(spanWords(from, to)).toBe(words);
  });

  test.each([
    ['[2020-01-08,2020-01-09]', '8 or 9 January 2020'],
    ['[2019-12-31,2020-01-01]', '31 December 2019 or 1 January 2020'],
    ['[2020-01-07,2020-01-08,2020-01-09]', '7, 8 or 9 January 2020'],
    ['2019-12-30/2020-01-05', '30 December 2019 to 5 January 2020'],
    ['[2020-01-03..2020-01-05]', 'between 3 and 5 January 2020'],
    ['2016~', 'about 2016'],
    ['2020-01-08', '8 January 2020'],
    ['2020-02-30', '2020-02-30'],
    ['soon', 'soon'],
  ])('the EDTF value %s is %s', (edtf, words) => {
    expect(edtfWords(edtf)).toBe(words);
  });

  test('a day is named with its weekday', () => {
    expect(longDay('2020-01-08')).toBe('Wednesday, 8 January 2020');
  });
});

describe('words', () => {
  test.each([
    [0, '0 stories'],
    [1, '1 story'],
    [40_000, '40,000 stories'],
  ])('%i', (count, words) => {
    expect(countWords(count, 'story', 'stories')).toBe(words);
  });

  test.each([
    [[], ''],
    [['filed'], 'filed'],
    [['filed', 'published', 'updated'], 'filed, published and updated'],
  ])('a list of %j', (list, words) => {
    expect(listWords(list)).toBe(words);
  });

  test('a long text is cut at a word, without the comma before the cut', () => {
    expect(clipped('one two, three four', 10)).toBe('one two …');
    expect(clipped('short', 10)).toBe('short');
    expect(clipped('x'.repeat(20), 10)).toBe(`${'x'.repeat(10)} …`);
  });

  test('a text runs the way its first letter does', () => {
    expect(directionOf('7 January: قال')).toBe('ltr');
    expect(directionOf('«قال» he said')).toBe('rtl');
    expect(directionOf('… 12')).toBe('ltr');
  });
});
