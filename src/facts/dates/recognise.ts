import { MONTH_NAME_DAY } from './calendar.ts';
import type { DateExpression, DateParser } from './expression.ts';
import { NUMERIC_PARSERS } from './numeric.ts';
import { PERIOD_PARSERS } from './periods.ts';
import { DATE_REFINERS } from './refiners.ts';
import { RELATIVE_PARSERS } from './relative.ts';
import { WEEKDAY } from './weekdays.ts';

/** Every parser of date expressions; of two finds of one length the earlier parser's stays. */
export const DATE_PARSERS: readonly DateParser[] = [
  MONTH_NAME_DAY,
  ...NUMERIC_PARSERS,
  WEEKDAY,
  ...PERIOD_PARSERS,
  ...RELATIVE_PARSERS,
];

/** Addresses and file names hold figures that look like dates and say nothing. */
const ADDRESS =
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\S+\/\S+\/\S*\p{L}\S*|\b[\w-]+\.(?:com|org|net|html?|php|jpe?g|png|gif|pdf)\b\S*/giu;

/** The date expressions of a folded text, in order, none overlapping, before any clock is read. */
export const recognise = (text: string): readonly DateExpression[] => {
  const masked = text.replace(ADDRESS, (address) => '_'.repeat(address.length));
  const found = DATE_PARSERS.flatMap(({ name, parse }) =>
    parse(masked).map((one): DateExpression => ({ ...one, rule: name })),
  );
  if (found.length === 0) return found;
  return DATE_REFINERS.reduce<readonly DateExpression[]>((list, { refine }) => refine(list, masked), found);
};
