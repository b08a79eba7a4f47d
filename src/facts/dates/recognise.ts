import { wordsIn } from '../../text/words.ts';
import { ACROSS_MONTHS } from './across-months.ts';
import { MONTH_NAME_DAY } from './calendar.ts';
import { cuesOf, holds } from './cues.ts';
import type { DateExpression, DateParser } from './expression.ts';
import { NUMERIC_PARSERS } from './numeric.ts';
import { PERIOD_PARSERS } from './periods.ts';
import { DATE_REFINERS } from './refiners.ts';
import { RELATIVE_PARSERS } from './relative.ts';
import { WEEKDAY } from './weekdays.ts';

/** Every parser of date expressions; of two finds of one length the earlier parser's stays. */
export const DATE_PARSERS: readonly DateParser[] = [
  ACROSS_MONTHS,
  MONTH_NAME_DAY,
  ...NUMERIC_PARSERS,
  WEEKDAY,
  ...PERIOD_PARSERS,
  ...RELATIVE_PARSERS,
];

/** Addresses and file names hold figures that look like dates and say nothing. */
const ADDRESS =
  /^\W*(?:https?:|www\.)|@.+\.|\/.*\/.*\p{L}|\.(?:com|org|net|html?|php|jpe?g|png|gif|pdf)(?:\W|$)/iu;
const MAY_HOLD_ADDRESS = /[/@]|\.[a-z]{3}/i;

const masked = (text: string): string =>
  MAY_HOLD_ADDRESS.test(text)
    ? text.replace(/\S+/g, (word) => (ADDRESS.test(word) ? '_'.repeat(word.length) : word))
    : text;

/**
 * The date expressions of a folded text with the cues that it holds (see `cuesOf`), in order, none
 * overlapping, before any clock is read.
 */
export const recognise = (text: string, cues = cuesOf(text, wordsIn(text))): readonly DateExpression[] => {
  const parsers = DATE_PARSERS.filter(({ needs }) => holds(cues, needs));
  if (parsers.length === 0) return [];
  const words = masked(text);
  const found = parsers.flatMap(({ name, parse }) =>
    parse(words, cues).map((one): DateExpression => ({ ...one, rule: name })),
  );
  if (found.length === 0) return found;
  return DATE_REFINERS.reduce<readonly DateExpression[]>((list, { refine }) => refine(list, words), found);
};
