import parseWithPackage from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/facts/day.ts';
import { boundsOf, daysOf, edtfInWords, oneOf, parseEdtf } from '../../src/facts/edtf.ts';

const VALUES: readonly (readonly [edtf: string, from: string, to: string, words: string])[] = [
  ['2020-01-08', '2020-01-08', '2020-01-08', '8 January 2020'],
  ['2016-02', '2016-02-01', '2016-02-29', 'February 2016'],
  ['2016', '2016-01-01', '2016-12-31', '2016'],
  ['198X', '1980-01-01', '1989-12-31', 'the 1980s'],
  ['2020-01~', '2020-01-01', '2020-01-31', 'about January 2020'],
  ['2019-12-30/2020-01-05', '2019-12-30', '2020-01-05', '30 December 2019 to 5 January 2020'],
  ['2020-01-07/2020-01-08', '2020-01-07', '2020-01-08', '7 to 8 January 2020'],
  ['2005/2013', '2005-01-01', '2013-12-31', '2005 to 2013'],
  ['[2020-01-08,2020-01-09]', '2020-01-08', '2020-01-09', '8 or 9 January 2020'],
  ['[2019-11-05,2020-11-05]', '2019-11-05', '2020-11-05', '5 November 2019 or 5 November 2020'],
  ['[2020-01-30..2020-02-05]', '2020-01-30', '2020-02-05', 'between 30 January and 5 February 2020'],
  ['[2019-10,2020-10]', '2019-10-01', '2020-10-31', 'October 2019 or October 2020'],
];

describe('EDTF', () => {
  it.each(VALUES)('%s runs from %s to %s and reads "%s"', (edtf, from, to, words) => {
    expect(boundsOf(edtf)).toEqual({ from, to });
    expect(edtfInWords(edtf)).toBe(words);
    expect(() => parseWithPackage(edtf)).not.toThrow();
  });

  it.each([
    '2020-02-30',
    '0000-01-01',
    '2020-13',
    '2020-1-8',
    '2020-01-08/',
    '[2020-01-09,2020-01-08]',
    '[]',
    '',
    'soon',
  ])('%j is none of ours', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it('writes the days given as one value that holds them all and that the edtf package accepts', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(offsets, (steps) => {
        const days = steps.map((step) => addDays('2019-12-20', step)).sort();
        const edtf = oneOf(days) ?? '';
        expect(daysOf(edtf, 60)).toEqual(days);
        expect(() => parseWithPackage(edtf)).not.toThrow();
      }),
    );
  });

  it('lists no days where they are more than asked for', () => {
    expect(daysOf('2016', 31)).toEqual([]);
    expect(daysOf('2016-01', 31)).toHaveLength(31);
  });
});
