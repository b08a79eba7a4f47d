import { addDays, type Day, dayFrom, isDay } from '../facts/day.ts';

/** The days that an EDTF value may mean. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
  /** Both ends as written: a day, a month (`2020-01`) or a year. */
  readonly printed: readonly [string, string];
  /** The members of a set such as `[2020-01-08,2020-01-09]`; null for a plain date or an interval. */
  readonly choice: readonly string[] | null;
}

const firstDay = (date: string): Day | null => {
  const day = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  return isDay(day) ? day : null;
};

const lastDay = (date: string): Day | null => {
  const first = firstDay(date);
  if (!first || date.length === 10) return first;
  const [year = 0, month = 0] = date.split('-').map(Number);
  const next = date.length === 4 || month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1);
  return next && addDays(next, -1);
};

/** Reads the EDTF forms that a reading can yield: a date, an interval `a/b`, a set `[a,b]` or `[a..b]`. Null for others. */
export const spanOf = (edtf: string): DaySpan | null => {
  const bare = edtf.replace(/[~?%]/g, '');
  const set = /^[[{](.*)[\]}]$/.exec(bare)?.[1];
  const dates = (set ?? bare).split(set === undefined ? '/' : /,|\.\./).map((date) => date.trim());
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [firstDay(first), lastDay(last)];
  if (!from || !to || from > to) return null;
  const listed = set !== undefined && !set.includes('..') && dates.length > 1;
  return { from, to, printed: [first, last], choice: listed ? dates : null };
};

/** True where the span is one certain day. */
export const isOneDay = ({ from, to }: DaySpan): boolean => from === to;
