import { describe, expect, test } from 'vitest';
import { formsIn } from '../../src/blocks/form.ts';
import { linesOf } from '../../src/blocks/line.ts';
import { isDateLine, isLabelledDate } from '../../src/blocks/line-of-dates.ts';
import { contentOf } from '../../src/blocks/measure.ts';
import { segment } from '../../src/blocks/segment.ts';
import { densestRun, kinWithin, periodicity, since } from '../../src/blocks/surroundings.ts';

const linesIn = (text: string) => linesOf(text, segment(text));
const PROSE = 'The council met on Thursday, and few members had thought beforehand that it ever would.';

describe('what surrounds a line', () => {
  test('the densest run holds the prose and leaves out the menus', () => {
    expect(densestRun([0, 0, 20, 0, 20, 0, 0, 0], [2, 2, 20, 3, 20, 2, 2, 2])).toEqual([2, 4]);
  });

  test('kin are the words that the few lines before, or behind, use too', () => {
    const lines = contentOf(['Council budget', 'the budget vote', 'weather'].map(formsIn));
    expect(kinWithin(lines, false)).toEqual([0, 0.5, 0]);
    expect(kinWithin(lines, true)).toEqual([0.5, 0, 0]);
  });

  test('distance is counted from the nearest marked line, in logarithms of lines', () => {
    expect(since([true, false, false], false).map((value) => Math.round(Math.expm1(value)))).toEqual([
      60, 1, 2,
    ]);
    expect(since([false, false, true], true).map((value) => Math.round(Math.expm1(value)))).toEqual([
      2, 1, 60,
    ]);
  });

  test('titles and summaries that take turns are regular, prose is not', () => {
    const list = linesIn(Array.from({ length: 8 }, () => `A title of five words\n${PROSE}`).join('\n'));
    const prose = linesIn(Array.from({ length: 16 }, () => PROSE).join('\n'));
    expect(Math.min(...periodicity(list))).toBeGreaterThan(0.7);
    expect(Math.max(...periodicity(prose))).toBe(0);
  });
});

describe('a line of dates', () => {
  test.each(['Published 8 January 2020', 'Nov. 19, 2019 8:03 am ET', 'Stand: 08.01.2020, 12:30 Uhr'])(
    '%s',
    (line) => {
      expect(linesIn(line).map(isDateLine)).toEqual([true]);
    },
  );

  test.each([
    'The minister resigned on 8 January 2020, after a week in which nobody had asked him to.',
    '© 2019 The Times, 8 January 2020',
    '— Jane Roe (@janeroe) January 8, 2020',
    '[Budget Office, 11/8/12]',
  ])('not: %s', (line) => {
    expect(linesIn(line).map(isDateLine)).toEqual([false]);
  });

  test('a label says what the dates are of', () => {
    expect(linesIn('Mis à jour le 8 janvier 2020').map(isLabelledDate)).toEqual([true]);
    expect(linesIn('8 janvier 2020').map(isLabelledDate)).toEqual([false]);
  });
});
