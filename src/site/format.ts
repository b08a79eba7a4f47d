import type { Day } from '../facts/day.ts';
import { MONTHS } from '../text/months.ts';

export { edtfInWords as edtfWords } from '../facts/edtf.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** "January", for 1. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** "Sunday", for 0. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] ?? '';

/** Year, month and day of the month as numbers; month and day are 0 where the text stops before them. */
export const partsOf = (date: string): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
};

/** "8 January 2020", "January 2020" or "2020", for `2020-01-08`, `2020-01` or `2020`. */
export const dateWords = (date: string): string => {
  const { year, month, day } = partsOf(date);
  return [day || '', monthName(month), year].filter((part) => part !== '').join(' ');
};

/** "7 to 9 January 2020", saying a month and a year once where both ends share them. */
export const spanWords = (from: string, to: string, joint = 'to'): string => {
  if (from === to) return dateWords(from);
  const [a, b] = [partsOf(from), partsOf(to)];
  if (!a.day || !b.day || a.year !== b.year) return `${dateWords(from)} ${joint} ${dateWords(to)}`;
  const start = a.month === b.month ? `${a.day}` : `${a.day} ${monthName(a.month)}`;
  return `${start} ${joint} ${dateWords(to)}`;
};

/** "Wednesday, 8 January 2020". */
export const longDay = (day: Day): string =>
  `${weekdayName(new Date(`${day}T00:00:00Z`).getUTCDay())}, ${dateWords(day)}`;

/** "1 story", "4 stories", "40,000 stories". */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${countDigits(count)} ${count === 1 ? one : many}`;

/** "40,000". */
export const countDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Which way a text runs, by its first letter. */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';

/** "Armed conflict", for a term that its vocabulary prints in small letters. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "filed, published and updated". */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The text cut at a word near the given length, with an ellipsis where something is left out. */
export const clipped = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > length / 2 ? word : length).replace(/[\s,;:.\u2013\u2014-]+$/, '')} …`;
};

/** The longest title that a browser's tab or a list of results shows whole, counted as HTML writes it. */
const TITLE_LENGTH = 70;

const lengthAsHtml = (text: string): number => text.replace(/[&<>"']/g, '&#39;').length;

/** A page's title for the window: with the archive's name where both fit, cut at a word where it is too long alone. */
export const windowTitle = (title: string, archive: string): string => {
  const both = title === archive ? title : `${title} | ${archive}`;
  if (lengthAsHtml(both) <= TITLE_LENGTH) return both;
  const extra = lengthAsHtml(title) - title.length;
  return lengthAsHtml(title) <= TITLE_LENGTH ? title : clipped(title, TITLE_LENGTH - 2 - extra);
};
