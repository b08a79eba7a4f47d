import { describe, expect, it } from 'vitest';
import { densityOf, densityWords, reachOf } from '../../src/site/density.ts';

const strip = (counts: Readonly<Record<string, number>>) => {
  const days = new Map(Object.entries(counts));
  const reach = reachOf(days.keys());
  return reach && densityOf(days, reach.from, reach.to);
};

describe('the density of an archive', () => {
  it('is shown by day for days, a week to spare on either side', () => {
    const density = strip({ '2020-01-07': 1, '2020-01-09': 3 });
    expect(density?.scale).toBe('day');
    expect(density?.steps).toHaveLength(17);
    expect(density && densityWords(density)).toBe(
      'by day, 31 December 2019 to 16 January 2020; most on 9 January 2020 (3)',
    );
  });

  it('is shown by month for years', () => {
    const density = strip({ '2012-11-02': 2, '2012-11-30': 2, '2020-06-08': 1 });
    expect(density?.scale).toBe('month');
    expect(density?.steps).toHaveLength(92);
    expect(density?.steps[0]).toEqual({ key: '2012-11', count: 4 });
    expect(density?.total).toBe(5);
  });

  it('is shown by year for a century', () => {
    const density = strip({ '1900-01-01': 1, '1999-12-31': 1 });
    expect(density?.scale).toBe('year');
    expect(density?.steps).toHaveLength(100);
  });

  it('leaves out what lies outside the stretch, and is nothing for an empty archive', () => {
    expect(densityOf(new Map([['1791-12-15', 9]]), '2020-01-01', '2020-01-31')?.total).toBe(0);
    expect(strip({})).toBeNull();
  });
});
