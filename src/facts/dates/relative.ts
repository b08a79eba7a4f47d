import { ENGLISH_NUMBERS } from '../../text/number-words.ts';
import { CUE } from './cues.ts';
import type { DateParser, Found, Meaning, Unit } from './expression.ts';

const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, ...ENGLISH_NUMBERS };
const COUNT = String.raw`(\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const BY: Readonly<Record<string, number>> = { last: -1, this: 0, the: 0, next: 1 };

const DAYS_IN: Readonly<Record<string, number>> = { week: 7, fortnight: 14 };

const by = (word: string | undefined): number => BY[word?.toLowerCase() ?? ''] ?? 0;
const shift = (unit: Unit, count: number, approximate = false): Meaning => ({
  kind: 'shift',
  unit,
  by: count,
  approximate,
});

const row = (
  name: string,
  example: string,
  needs: readonly number[],
  shape: string,
  meaningOf: (groups: readonly (string | undefined)[]) => Meaning | null,
): DateParser => {
  // Without the Unicode classes, which are slow: no letter beyond ASCII touches these words.
  const pattern = new RegExp(String.raw`(?<![\w-])(?:${shape})(?!\w|-[a-z])`, 'gi');
  return {
    name,
    example,
    needs,
    parse: (text) =>
      [...text.matchAll(pattern)].flatMap((match): readonly Found[] => {
        const meaning = meaningOf(match.slice(1));
        const form = meaning?.kind === 'vague' ? 'vague' : 'relative';
        return meaning ? [{ start: match.index, end: match.index + match[0].length, meaning, form }] : [];
      }),
  };
};

const PART = String.raw`(?:\s+(?:morning|afternoon|evening|night))?`;

/** Days, weeks, months and years counted from the story's own day, and what is too vague to count. */
export const RELATIVE_PARSERS: readonly DateParser[] = [
  row('day-after-tomorrow', 'due [the day after tomorrow]', [CUE.tomorrow], 'the day after tomorrow', () =>
    shift('day', 2),
  ),
  row(
    'day-before-yesterday',
    'met [the day before yesterday]',
    [CUE.yesterday],
    'the day before yesterday',
    () => shift('day', -2),
  ),
  row(
    'yesterday',
    'rescuers ended their work [yesterday]',
    [CUE.yesterday | CUE.night],
    `yesterday${PART}|last night`,
    () => shift('day', -1),
  ),
  row(
    'today',
    'he was charged [today] with',
    [CUE.today | CUE.daytime],
    '(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)',
    () => shift('day', 0),
  ),
  row('tomorrow', 'making a statement [tomorrow morning],', [CUE.tomorrow], `tomorrow${PART}`, () =>
    shift('day', 1),
  ),
  row(
    'overnight',
    'fired missiles at two Iraqi bases [overnight] in response',
    [CUE.overnight],
    String.raw`(?<!\b(?:an?|the|his|her|their|its|become|became) )overnight(?! (?:stays?|success|sensations?|bags?|hits?|lows?|highs?|temperatures?|trips?|flights?|trains?|guests?|camps?|shifts?|delivery|ratings?)\b)`,
    () => ({ kind: 'overnight' }),
  ),
  row(
    'the-past-week',
    'killed over [the past week] alone',
    [CUE.which, CUE.unit],
    'the (?:last|past|next|coming|previous)(?: few| several| couple of)? (?:hours?|days?|weeks?|months?|years?|decades?)',
    () => ({ kind: 'vague' }),
  ),
  row(
    'last-week',
    'the strike that killed Gen. Soleimani [last week] as',
    [CUE.which, CUE.unit],
    '(?:(?:earlier|later|early|late) )?(last|this|next) (week|month|year)',
    ([which, unit]) => shift((unit?.toLowerCase() ?? 'week') as Unit, by(which)),
  ),
  row(
    'weekend',
    'clashes [over the weekend] left',
    [CUE.weekend],
    '(?:(last|this|next)(?: past| coming)?|over the|during the|at the) weekend',
    ([which]) => shift('weekend', by(which)),
  ),
  row(
    'ago',
    'the embassy closed [three years ago]',
    [CUE.ago, CUE.unit],
    `(?:about |almost |nearly |around |roughly |some |more than |just |over )?${COUNT} (day|week|fortnight|month|year)s? ago`,
    ([count, unit]) => {
      const number = NUMBERS[count?.toLowerCase() ?? ''] ?? Number(count);
      const printed = unit?.toLowerCase() ?? 'day';
      const days = DAYS_IN[printed];
      const name = days === undefined ? (printed as Unit) : 'day';
      return shift(name, -number * (days ?? 1), days !== undefined || name !== 'day' || number > 6);
    },
  ),
  row(
    'edge-of-the-year',
    'killed at [the first of the year] by a strike',
    [CUE.edge, CUE.unit],
    '(?:the )?(first|start|beginning|end) of (the|this|last|next) (month|year)',
    ([edge, which, unit]) => ({
      kind: 'edge',
      edge: edge?.toLowerCase() === 'end' ? 'end' : 'start',
      unit: unit?.toLowerCase() === 'month' ? 'month' : 'year',
      by: by(which),
    }),
  ),
  row(
    'vague-days',
    'a series of armed attacks in [recent months] by',
    [CUE.near, CUE.unit | CUE.future],
    '(?:recent|coming|past|previous|following|several|few) (?:hours|days|weeks|months|years|decades)|(?:hours|days|weeks|months|years) (?:after|before|earlier|later|ago)|(?:the )?(?:near|foreseeable) future',
    () => ({ kind: 'vague' }),
  ),
];
