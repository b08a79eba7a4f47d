import { CUE } from './cues.ts';
import type { DateParser, Found, Which } from './expression.ts';

/** Sunday first, as `weekdayOf` counts. */
export const WEEKDAYS: readonly string[] = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(
  ' ',
);

const NAME = [...WEEKDAYS, ...WEEKDAYS.map((name) => name.toUpperCase())].join('|');
const SHAPE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\p{L}-)(?:(from|between|From|Between)\s+)?(?:([Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming|[Tt]his past|[Tt]his coming)\s+)?(${NAME})(?![\p{L}\p{N}_]|-\p{Ll})(?:\s*(-|to|and|through|thru|until)\s*(${NAME})(?![\p{L}\p{N}_]))?(?:\s+(?:morning|afternoon|evening|night)(?!\p{L}))?`,
  'gu',
);

const numberOf = (name: string | undefined): number =>
  WEEKDAYS.findIndex((weekday) => weekday.toUpperCase() === name?.toUpperCase());

const whichOf = (word: string | undefined): Which => {
  const last = word?.toLowerCase().split(/\s+/).at(-1);
  if (last === 'past' || last === 'last') return last;
  return last === 'coming' || last === 'this' ? 'this' : last === 'next' ? 'next' : null;
};

const read = (match: RegExpExecArray): readonly Found[] => {
  const [all, opening, which, first = '', joint, second] = match;
  const start = match.index + (opening === undefined ? 0 : all.indexOf(which ?? first));
  const whole = { start, end: match.index + all.length };
  const weekday = numberOf(first);
  const one = { kind: 'weekday', weekday, lastWeekday: null, which: whichOf(which) } as const;
  if (second === undefined) return [{ ...whole, meaning: one, form: 'weekday' }];
  if (joint === 'and' && opening?.toLowerCase() !== 'between') {
    const at = match.index + all.lastIndexOf(second);
    const firstEnd = match.index + all.indexOf(first) + first.length;
    return [
      { start, end: firstEnd, meaning: one, form: 'weekday' },
      { start: at, end: whole.end, meaning: { ...one, weekday: numberOf(second) }, form: 'weekday' },
    ];
  }
  // "Open Monday to Friday" is a habit, "from Monday to Friday" are five days.
  if (opening === undefined) return [{ ...whole, meaning: { kind: 'vague' }, form: 'vague' }];
  return [{ ...whole, meaning: { ...one, lastWeekday: numberOf(second) }, form: 'range' }];
};

export const WEEKDAY: DateParser = {
  name: 'weekday',
  example: 'President Trump said [Wednesday] that the regime',
  needs: [CUE.weekday],
  parse: (text) => [...text.matchAll(SHAPE)].flatMap(read),
};
