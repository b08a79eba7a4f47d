import { isDay } from '../../facts/day.ts';
import { MONTHS } from '../../text/months.ts';

/** A date for citing: one date or several that it may be, each `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface CitedDate {
  readonly dates: readonly string[];
  /** How several dates belong together: one of them, or all from the first to the last. */
  readonly joint: 'or' | 'to';
  /** True where the text does not state it, or states it in doubt: it is set in square brackets. */
  readonly inferred: boolean;
}

const isDate = (value: string): boolean =>
  isDay(value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value);

/** Reads an EDTF value: a date, an interval, a set. Null for forms that no citation style has words for. */
export const citedDate = (edtf: string, inferred: boolean): CitedDate | null => {
  const bare = edtf.replace(/[~?%]/g, '');
  const set = /^[[{](.*)[\]}]$/.exec(bare)?.[1];
  const range = set === undefined ? bare.includes('/') : set.includes('..');
  const dates = (set ?? bare).split(/,|\.\.|\//).map((date) => date.trim());
  if (dates.length > 3 || !dates.every(isDate)) return null;
  return { dates, joint: range ? 'to' : 'or', inferred: inferred || bare !== edtf };
};

/** As the MLA shortens them: four letters or fewer stay whole. */
const SHORT_MONTHS: readonly string[] = MONTHS.map((month) =>
  month.length <= 4 ? month : month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`,
);

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: string;
}

/** Year, month (0 where there is none) and day (empty where there is none) of a date. */
export const partsOf = (date: string): Parts => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year: String(Number(year)), month: Number(month), day: day && String(Number(day)) };
};

/** How a style sets a date from its year, its month's name and its day (or days, "8 or 9"); either may be empty. */
type Order = (year: string, month: string, day: string) => string;

const written = (cited: CitedDate, order: Order, months: readonly string[]): string => {
  const all = cited.dates.map(partsOf);
  const [first] = all;
  if (!first) return '';
  const one = ({ year, month, day }: Parts): string => order(year, months[month - 1] ?? '', day);
  const together = all.every(({ year, month, day }) => year === first.year && month === first.month && day);
  const words = together
    ? order(first.year, months[first.month - 1] ?? '', all.map(({ day }) => day).join(` ${cited.joint} `))
    : all.map(one).join(` ${cited.joint} `);
  return cited.inferred ? `[${words}]` : words;
};

const spaced = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** "9 January 2020"; "[8 or 9 January 2020]". */
export const dayFirst = (date: CitedDate): string =>
  written(date, (year, month, day) => spaced(day, month, year), MONTHS);

/** "January 9, 2020". */
export const monthFirst = (date: CitedDate): string =>
  written(date, (year, month, day) => (day ? `${month} ${day}, ${year}` : spaced(month, year)), MONTHS);

/** "2020, January 9". */
export const yearFirst = (date: CitedDate): string =>
  written(date, (year, month, day) => (month ? `${year}, ${spaced(month, day)}` : year), MONTHS);

/** "9 Jan. 2020". */
export const dayFirstShort = (date: CitedDate): string =>
  written(date, (year, month, day) => spaced(day, month, year), SHORT_MONTHS);
