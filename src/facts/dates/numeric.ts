import { type Day, dayFrom } from '../day.ts';
import { CUE } from './cues.ts';
import type { DateParser, Found } from './expression.ts';

const FREE_BEFORE = String.raw`(?<![\p{L}\d]|\d[.,:/-]|[-/.#$€£]|\b[Vv](?:ersion)?\.? )`;
const FREE_AFTER = String.raw`(?![\d/]|[-.,:]\d|-\p{L})`;
const pattern = (inner: string): RegExp => new RegExp(FREE_BEFORE + inner + FREE_AFTER, 'gu');

const figures = (
  name: string,
  example: string,
  inner: string,
  daysOf: (a: number, b: number, c: number) => readonly (Day | null)[],
): DateParser => {
  const shape = pattern(inner);
  return {
    name,
    example,
    needs: [CUE.marked, CUE.year],
    parse: (text) =>
      [...text.matchAll(shape)].flatMap((match): readonly Found[] => {
        const [a = 0, b = 0, c = 0] = match.slice(1).map(Number);
        const days = [...new Set(daysOf(a, b, c))].filter((day) => day !== null).sort();
        const [day] = days;
        if (day === undefined) return [];
        return [
          {
            start: match.index,
            end: match.index + match[0].length,
            meaning: days.length > 1 ? { kind: 'either', days } : { kind: 'day', day },
            form: 'absolute',
          },
        ];
      }),
  };
};

/** Days in figures. A day that no calendar has is no date: 31.11.2019, 2020-02-30. */
export const NUMERIC_PARSERS: readonly DateParser[] = [
  figures(
    'year-month-day',
    'date [2020-01-08]',
    String.raw`(\d{4})[-/.](\d{2})[-/.](\d{2})(?:(?=T\d)|(?!T))`,
    (year, month, day) => [dayFrom(year, month, day)],
  ),
  figures(
    'dotted-day',
    '| News | DW | [09.01.2020]',
    String.raw`(\d{1,2})\.\s?(\d{1,2})\.(\d{4})`,
    (day, month, year) => [dayFrom(year, month, day)],
  ),
  // Which figure is the month differs by country; where both can be, both readings are kept.
  figures(
    'slashed-day',
    'Posted [12/31/2019] at noon',
    String.raw`(\d{1,2})/(\d{1,2})/(\d{4})`,
    (first, second, year) => [dayFrom(year, first, second), dayFrom(year, second, first)],
  ),
];
