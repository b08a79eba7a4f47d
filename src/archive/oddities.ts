import { dayFrom } from '../facts/day.ts';
import type { Source } from '../text/source.ts';
import { type Diagnostic, lineAndColumn } from './diagnostic.ts';

/** Something readable but odd in a text: it is published, and the archivist is told. */
interface Oddity {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** What is odd about a match; null where nothing is. */
  readonly message: (match: RegExpMatchArray) => string | null;
  readonly mend: string | null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const monthOf = (word: string): number =>
  1 + MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase()));

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const impossible = (match: RegExpMatchArray, year: string, month: number, day: string): string | null =>
  dayFrom(Number(year), month, Number(day)) === null
    ? `“${match[0].replace(/\s+/g, ' ')}” is no day of the calendar`
    : null;

const NO_DATE = 'It is kept as printed and read as no date.';

const ODDITIES: readonly Oddity[] = [
  {
    name: 'bidi-control',
    example: 'paid \u202e000,1\u202c pounds',
    pattern: /[\u202a-\u202e\u2066-\u2069]/g,
    message: ([found]) => `a bidi control (${codeOf(found)}), which reorders what a reader sees`,
    mend: 'It is published as it stands; remove it if the source does not need it.',
  },
  {
    name: 'control-character',
    example: 'a bell \u0007 rang',
    // The controls that plain text uses are tab, line feed, carriage return and form feed.
    pattern: /(?![\t\n\f\r])\p{Cc}/gu,
    message: ([found]) => `a control character (${codeOf(found)})`,
    mend: 'It is shown as a replacement sign.',
  },
  {
    name: 'replacement-character',
    example: 'caf\ufffd',
    pattern: /\ufffd/g,
    message: () => 'a replacement character (U+FFFD), left where an earlier tool lost a letter',
    mend: 'Restore the letter from the original, if there is one.',
  },
  {
    name: 'impossible-iso-date',
    example: 'date 2020-02-30',
    pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g,
    message: (match) => impossible(match, match[1] ?? '', Number(match[2]), match[3] ?? ''),
    mend: NO_DATE,
  },
  {
    name: 'impossible-day-first-date',
    example: '31 April 2019',
    pattern: new RegExp(`(?<![\\d.])(\\d{1,2})\\s${MONTH},?\\s(\\d{4})(?!\\d)`, 'gi'),
    message: (match) => impossible(match, match[3] ?? '', monthOf(match[2] ?? ''), match[1] ?? ''),
    mend: NO_DATE,
  },
  {
    name: 'impossible-month-first-date',
    example: 'February 30, 2020',
    pattern: new RegExp(`(?<!\\p{L})${MONTH}\\s(\\d{1,2}),?\\s(\\d{4})(?!\\d)`, 'giu'),
    message: (match) => impossible(match, match[3] ?? '', monthOf(match[1] ?? ''), match[2] ?? ''),
    mend: NO_DATE,
  },
];

/** How many remarks of one kind on one file are told one by one; the rest are counted. */
const TOLD = 5;

/** What is odd about a text, in the order of the rules, each with its place. */
export const odditiesOf = (source: Source): readonly Diagnostic[] =>
  ODDITIES.flatMap(({ name, pattern, message, mend }) => {
    const found: Diagnostic[] = [];
    let more = 0;
    for (const match of source.text.matchAll(pattern)) {
      const odd = message(match);
      if (odd === null) continue;
      if (found.length === TOLD) more += 1;
      else
        found.push({
          file: source.file,
          at: lineAndColumn(source.text, match.index),
          rule: name,
          message: odd,
          mend,
        });
    }
    const last = found.at(-1);
    return last === undefined || more === 0
      ? found
      : [...found.slice(0, -1), { ...last, message: `${last.message} (and ${more} more like it)` }];
  });

/** The rules' names and the lines they were made for. */
export const ODDITY_EXAMPLES: readonly (readonly [string, string])[] = ODDITIES.map(({ name, example }) => [
  name,
  example,
]);
