import { monthNumber } from '../../text/months.ts';
import { dayFrom } from '../day.ts';
import { CUE, monthCue } from './cues.ts';
import type { DateParser, Found } from './expression.ts';
import { MONTH_LANGUAGES } from './months.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}';
const SHAPE = new RegExp(
  String.raw`(?<![\p{L}\d])(${MONTH})\.? (\d{1,2})\s?-\s?(${MONTH})\.? (\d{1,2})(?:, (\d{4}))?(?![\d\p{L}]|[.,:/]\d)`,
  'gu',
);

/** From one month into the next. Without its year it is too vague: the one day may be in another year than the other. */
export const ACROSS_MONTHS: DateParser = {
  name: 'days-across-months',
  example: 'the fair of [Nov. 30-Dec. 2, 2019] drew crowds',
  needs: [CUE.figure, MONTH_LANGUAGES.slice(0, 1).reduce((cues, language) => cues | monthCue(language), 0)],
  parse: (text) =>
    [...text.matchAll(SHAPE)].flatMap((match): readonly Found[] => {
      const [all, first = '', day = '', second = '', lastDay = '', year] = match;
      const [month, lastMonth] = [monthNumber(first), monthNumber(second)];
      if (month === null || lastMonth === null) return [];
      const at = { start: match.index, end: match.index + all.length };
      if (year === undefined) return [{ ...at, meaning: { kind: 'vague' }, form: 'vague' }];
      const to = dayFrom(Number(year), lastMonth, Number(lastDay));
      const from = dayFrom(Number(year) - (month > lastMonth ? 1 : 0), month, Number(day));
      return from && to ? [{ ...at, meaning: { kind: 'days', from, to }, form: 'range' }] : [];
    }),
};
