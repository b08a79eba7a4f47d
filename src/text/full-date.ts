import { monthNumber } from './months.ts';
import type { Span } from './span.ts';

/** A date as printed, with day, month and year. */
export interface FullDate extends Span {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** True where both readings (day first, month first) name a day that exists and differ. */
  readonly ambiguous: boolean;
}

type Reading = Pick<FullDate, 'year' | 'month' | 'day' | 'ambiguous'>;

/** A word where a month may stand; whether it is one, the table says: cheaper than to try every name. */
const MONTH = String.raw`(?<month>\p{L}{3,10})`;
/** Behind the day nothing runs into it, so that it may be as long as `października` or `maaliskuuta`. */
const MONTH_BEHIND = String.raw`(?<month>[\p{L}\p{M}]{2,12})`;
/** Scrapers set the hour hard against the year: `April 4, 20232:11 PM`. */
const YEAR = String.raw`(?<year>(?:19|20)\d\d)(?:(?!\d)|(?=\d{1,2}:\d\d(?!\d)))`;
const DAY = String.raw`(?<day>[0-3]?\d)`;

/** Scrapers set a date hard against the word before it: `Jane RoeNovember 6, 2023`, `Research7 April 2020`. */
const BEFORE_MONTH = String.raw`(?:(?<!\p{L})|(?<=[\p{Ll}\d])(?=\p{Lu}))`;
const BEFORE_DAY = String.raw`(?:(?<![\p{L}\d])|(?<=\p{Ll}{3}))`;

const PATTERNS: readonly RegExp[] = [
  // 8 January 2020 · 8. Januar 2020 · 8th of January, 2020 · 8 de enero de 2020 · 1er janvier 2020 · 8-Jan-2020
  String.raw`${BEFORE_DAY}${DAY}(?:st|nd|rd|th|er|ST|ND|RD|TH|º|°)?[.,]?(?:[ /-]|\s(?:de|of|di|DE|OF)\s){1,2}${MONTH_BEHIND}[.,،]?(?:[ /-]|,|\sdel?\s){1,3}${YEAR}`,
  // January 8, 2020 · Jan. 8th 2020 · Nov 20 2019 · NOVEMBER 20, 2019
  String.raw`${BEFORE_MONTH}${MONTH}\.?[ -]{1,2}${DAY}(?:st|nd|rd|th|ST|ND|RD|TH)?(?:\.?,? |,)[ ]?${YEAR}`,
  // 2020-01-08 · 2020/01/08 · 2020.01.08 · 2020. 1. 8. · 2020-01-08T10:15:00Z
  String.raw`(?<![\d./-])(?<year>(?:19|20)\d\d)(?<mark>[-/.]) ?(?<number>[01]?\d)\k<mark> ?${DAY}(?!\d|[-/.]\d)`,
  // 2020年1月8日 · 2020년 1월 8일
  String.raw`(?<year>(?:19|20)\d\d)[年년] ?(?<number>[01]?\d)[月월] ?${DAY}[日일]`,
  // 2020. január 8.
  String.raw`(?<!\d)(?<year>(?:19|20)\d\d)\. ${MONTH_BEHIND} ${DAY}\.`,
].map((source) => new RegExp(source, 'gu'));

/** 08.01.2020 · 01/08/2020 · 8-1-2020 · 11/19/19 */
const NUMERIC = /(?<![\d./:-])(\d{1,2})([./-]| \/ )(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d%]|[./-]\d)/g;

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const exists = (year: number, month: number, day: number): boolean =>
  day >= 1 &&
  day <= (LENGTHS[month - 1] ?? 0) &&
  !(month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)));

/** Two numbers and a year: dots mean day first; slashes and hyphens either way, where both can be. */
const numeric = (first: number, mark: string, second: number, year: number): Reading | null => {
  const dayFirst = exists(year, second, first);
  const monthFirst = exists(year, first, second);
  if (!dayFirst && !monthFirst) return null;
  const asDayFirst = dayFirst && (mark === '.' || !monthFirst);
  return {
    year,
    month: asDayFirst ? second : first,
    day: asDayFirst ? first : second,
    ambiguous: mark !== '.' && dayFirst && monthFirst && first !== second,
  };
};

/**
 * The full dates printed in a folded text, in order, none overlapping. A pair of numbers that could
 * be read either way is given month first and marked `ambiguous`.
 */
export const fullDatesIn = (folded: string): readonly FullDate[] => {
  const found: FullDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const { year = '', month, number = '', day = '' } = match.groups ?? {};
      const at = month === undefined ? Number(number) : (monthNumber(month) ?? 0);
      if (!exists(Number(year), at, Number(day))) continue;
      const end = match.index + match[0].length;
      found.push({
        start: match.index,
        end,
        year: Number(year),
        month: at,
        day: Number(day),
        ambiguous: false,
      });
    }
  }
  for (const match of folded.matchAll(NUMERIC)) {
    const [whole, first = '', mark = '', second = '', digits = ''] = match;
    if (digits.length === 2 && (mark === '-' || Number(digits) > 40 || (mark === '.' && second.length < 2)))
      continue;
    const read = numeric(
      Number(first),
      mark,
      Number(second),
      Number(digits) + (digits.length === 2 ? 2000 : 0),
    );
    if (read) found.push({ start: match.index, end: match.index + whole.length, ...read });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
};

/** The same date with day and month the other way round. */
export const swapped = (date: FullDate): FullDate => ({ ...date, month: date.day, day: date.month });
