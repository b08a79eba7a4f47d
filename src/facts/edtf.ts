import { MONTHS } from '../text/months.ts';
import { addDays, type Day, dayFrom, isDay } from './day.ts';

/**
 * The part of EDTF (Extended Date/Time Format, levels 0 to 2) that the archive writes: a day, month,
 * year or decade (`199X`), each with `~` where approximate or `?` where uncertain; an interval `a/b`; one of several,
 * `[a,b]` or `[a..b]`.
 */
export interface EdtfDate {
  readonly precision: 'day' | 'month' | 'year' | 'decade';
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** The first and the last day that the words can mean. */
  readonly from: Day;
  readonly to: Day;
}

/** What an EDTF value says: one date, a stretch from one to another, or one of several. */
export type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly from: EdtfDate; readonly to: EdtfDate }
  | { readonly kind: 'choice'; readonly of: readonly EdtfDate[] }
  | { readonly kind: 'choice-range'; readonly from: EdtfDate; readonly to: EdtfDate };

/** The first and the last day of a month or, where `month` is null, of a year. */
export const periodOf = (year: number, month: number | null): { from: Day; to: Day } | null => {
  const from = dayFrom(year, month ?? 1, 1);
  const after = month === null || month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1);
  if (from === null) return null;
  return { from, to: after === null ? '9999-12-31' : addDays(after, -1) };
};

const dateOf = (text: string): EdtfDate | null => {
  const [, value = '', mark] = /^(.*?)([~?%]?)$/.exec(text) ?? [];
  const doubt = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  if (isDay(value)) return { precision: 'day', ...doubt, from: value, to: value };
  const decade = /^(\d{3})X$/.exec(value)?.[1];
  if (decade !== undefined) {
    const first = Number(decade) * 10;
    const from = dayFrom(Math.max(first, 1), 1, 1);
    const to = dayFrom(first + 9, 12, 31);
    return from !== null && to !== null ? { precision: 'decade', ...doubt, from, to } : null;
  }
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year === undefined || (month !== undefined && (month < '01' || month > '12'))) return null;
  const period = periodOf(Number(year), month === undefined ? null : Number(month));
  return period && { precision: month === undefined ? 'year' : 'month', ...doubt, ...period };
};

/** Reads an EDTF value of the part that the archive writes; null for anything else. */
export const parseEdtf = (text: string): Edtf | null => {
  const [, listed] = /^\[(.+)\]$/.exec(text) ?? [];
  const [first = '', second, ...more] = (listed ?? text).split(
    listed === undefined ? '/' : listed.includes('..') ? '..' : ',',
  );
  const from = dateOf(first);
  if (from === null) return null;
  if (listed === undefined && second === undefined) return { kind: 'date', date: from };
  const rest = [second ?? '', ...more].map(dateOf);
  const [to] = rest;
  if (to === undefined || to === null || rest.includes(null)) return null;
  const of = [from, ...rest.filter((date) => date !== null)];
  if (of.some((date, index) => index > 0 && date.from <= (of[index - 1]?.from ?? ''))) return null;
  if (listed !== undefined && !listed.includes('..')) return { kind: 'choice', of };
  if (more.length > 0) return null;
  return { kind: listed === undefined ? 'interval' : 'choice-range', from, to };
};

/** The first and the last day that an EDTF value can mean, or null for what is not one. */
export const boundsOf = (text: string): { readonly from: Day; readonly to: Day } | null => {
  const edtf = parseEdtf(text);
  if (edtf === null) return null;
  if (edtf.kind === 'date') return { from: edtf.date.from, to: edtf.date.to };
  if (edtf.kind === 'choice') {
    const [first, last] = [edtf.of[0], edtf.of.at(-1)];
    return first && last ? { from: first.from, to: last.to } : null;
  }
  return { from: edtf.from.from, to: edtf.to.to };
};

/** Every day that an EDTF value can mean, or an empty list where they are more than `limit`. */
export const daysOf = (text: string, limit: number): readonly Day[] => {
  const edtf = parseEdtf(text);
  if (edtf?.kind === 'choice' && edtf.of.every(({ precision }) => precision === 'day'))
    return edtf.of.length > limit ? [] : edtf.of.map(({ from }) => from);
  const bounds = boundsOf(text);
  const days: Day[] = [];
  for (let day = bounds?.from; bounds && day && day <= bounds.to; day = addDays(day, 1)) {
    if (days.length === limit) return [];
    days.push(day);
  }
  return days;
};

/** The EDTF value for "one of these days": the day itself where there is one, a range where they follow on for long. */
export const oneOf = (days: readonly Day[]): string | null => {
  const sorted = [...new Set(days)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (sorted.length === 1) return first;
  const runs = sorted.every((day, index) => index === 0 || day === addDays(sorted[index - 1] ?? day, 1));
  return runs && sorted.length > 3 ? `[${first}..${last}]` : `[${sorted.join(',')}]`;
};

const dateInWords = ({ precision, approximate, uncertain, from }: EdtfDate): string => {
  const [year = '', month = '', day = ''] = from.split('-');
  const words = {
    day: `${Number(day)} ${MONTHS[Number(month) - 1]} ${Number(year)}`,
    month: `${MONTHS[Number(month) - 1]} ${Number(year)}`,
    year: `${Number(year)}`,
    decade: `the ${Math.floor(Number(year) / 10) * 10}s`,
  }[precision];
  return approximate ? `about ${words}` : uncertain ? `possibly ${words}` : words;
};

/** Drops from the front of a list's items the month and year that the last one repeats: "8 or 9 January 2020". */
const shortened = (date: EdtfDate, beside: EdtfDate): string => {
  const plain = date.precision === 'day' && beside.precision === 'day' && !date.approximate;
  if (plain && date.from.slice(0, 7) === beside.from.slice(0, 7)) return `${Number(date.from.slice(8))}`;
  const words = dateInWords(date);
  const sameYear = date.precision !== 'year' && date.from.slice(0, 4) === beside.from.slice(0, 4);
  return sameYear && date.precision === beside.precision ? words.replace(/ \d+$/, '') : words;
};

/** An EDTF value in English: "8 or 9 January 2020", "30 December 2019 to 5 January 2020", "about January 2020". */
export const edtfInWords = (text: string): string => {
  const edtf = parseEdtf(text);
  if (edtf === null) return text;
  if (edtf.kind === 'date') return dateInWords(edtf.date);
  if (edtf.kind === 'interval') return `${shortened(edtf.from, edtf.to)} to ${dateInWords(edtf.to)}`;
  if (edtf.kind === 'choice-range')
    return `between ${shortened(edtf.from, edtf.to)} and ${dateInWords(edtf.to)}`;
  const last = edtf.of.at(-1);
  if (last === undefined) return text;
  const others = edtf.of.slice(0, -1).map((date) => shortened(date, last));
  return `${others.join(', ')} or ${dateInWords(last)}`;
};
