import { describe, expect, test } from 'vitest';
import { calendarOf, neighboursOf, tieWords, weeksOf } from '../../src/site/calendar.ts';
import { archiveWith, fact, story } from '../fixtures/stories.ts';

const rolesOn = (facts: Parameters<typeof story>[1], key: string) => {
  const { years, months, days } = calendarOf(archiveWith([story('a', facts)]));
  return (days.get(key) ?? months.get(key) ?? years.get(key))?.flatMap(({ roles }) => roles) ?? [];
};

const tieOn = (facts: Parameters<typeof story>[1], day: string): string | undefined => {
  const dated = calendarOf(archiveWith([story('a', facts)])).days.get(day)?.[0];
  return dated && tieWords(dated);
};

describe('a story is listed under each of its dates, saying which', () => {
  const BOTH = [fact('stamp', '2020-01-08'), fact('published', '2020-01-09')];

  test('in words, where it carries more than one day', () => {
    expect(tieOn(BOTH, '2020-01-08')).toBe('filed on this day');
    expect(tieOn(BOTH, '2020-01-09')).toBe('published on this day');
    const updated = [fact('published', '2020-01-07'), fact('updated', '2020-01-08')];
    expect(tieOn(updated, '2020-01-07')).toBe('filed and published on this day');
  });

  test('and says nothing where it carries that day alone, or shows the days that it may be of', () => {
    expect(tieOn([fact('published', '2020-01-09')], '2020-01-09')).toBeUndefined();
    expect(tieOn([fact('when', '[2020-01-08,2020-01-09]', 'inferred')], '2020-01-08')).toBeUndefined();
  });

  test('on the day it is filed under and on the day it was published', () => {
    expect(rolesOn(BOTH, '2020-01-08')).toEqual(['filed']);
    expect(rolesOn(BOTH, '2020-01-09')).toEqual(['published']);
  });

  test('once in a month or a year, with every role', () => {
    expect(rolesOn(BOTH, '2020-01')).toEqual(['filed', 'published']);
    expect(rolesOn(BOTH, '2020')).toEqual(['filed', 'published']);
  });

  test('on the day of an update too', () => {
    const facts = [fact('published', '2020-01-07'), fact('updated', '2020-01-08')];
    expect(rolesOn(facts, '2020-01-07')).toEqual(['filed', 'published']);
    expect(rolesOn(facts, '2020-01-08')).toEqual(['updated']);
  });

  test('on each day that an inferred date may mean', () => {
    const facts = [fact('when', '[2020-01-08,2020-01-09]', 'inferred')];
    expect(rolesOn(facts, '2020-01-08')).toEqual(['inferred']);
    expect(rolesOn(facts, '2020-01-09')).toEqual(['inferred']);
    expect(rolesOn(facts, '2020-01-10')).toEqual([]);
  });

  test('under its months alone, where the inferred date is no more than that', () => {
    const facts = [fact('when', '2019-11-20/2020-02-03', 'inferred')];
    expect(rolesOn(facts, '2019-12-24')).toEqual([]);
    for (const month of ['2019-11', '2019-12', '2020-01', '2020-02']) {
      expect(rolesOn(facts, month)).toEqual(['inferred']);
    }
  });

  test('among the undated, where the text states no full date', () => {
    const archive = archiveWith([story('a', [fact('when', '2020', 'inferred')]), story('b', BOTH)]);
    expect(calendarOf(archive).undated.map(({ source }) => source.id)).toEqual(['a']);
  });
});

describe('the weeks of a month', () => {
  test('begin on Monday and are whole', () => {
    const weeks = weeksOf('2020-01');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      null,
      null,
      '2020-01-01',
      '2020-01-02',
      '2020-01-03',
      '2020-01-04',
      '2020-01-05',
    ]);
    expect(weeks.at(-1)?.at(-1)).toBeNull();
  });

  test('know leap years', () => {
    expect(weeksOf('2020-02').flat().filter(Boolean)).toHaveLength(29);
    expect(weeksOf('2021-02').flat().filter(Boolean)).toHaveLength(28);
    expect(weeksOf('2020-12').flat().filter(Boolean)).toHaveLength(31);
  });
});

test('days without stories are stepped over', () => {
  const shelf = new Map([
    ['2020-03-01', []],
    ['2020-01-07', []],
    ['2020-01-09', []],
  ]);
  expect(neighboursOf(shelf, '2020-01-09')).toEqual({ earlier: '2020-01-07', later: '2020-03-01' });
  expect(neighboursOf(shelf, '2020-01-07')).toEqual({ earlier: null, later: '2020-01-09' });
});
