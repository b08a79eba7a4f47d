import { fullDatesIn } from '../text/full-date.ts';
import type { Line } from './line.ts';

const MAY_HOLD_DATE = /(?:19|20)\d\d|\d[./-]\d/;
/** What a line of dates says besides: labels, names, times. A sentence has more small words than these. */
const SMALL_WORD = /(?<![\p{L}\p{N}@.:/-])\p{Ll}[\p{L}'-]*/gu;
const SAID_OF_DATES =
  /^(?:by|on|at|in|and|from|the|of|for|am|pm|a\.m|p\.m|um|uhr|von|am|den|der|le|par|mis|mise|à|el|por|de|di|da|do|il|alle|ore|op|om|door|updated?|published|posted|written|created|last|modified|originally|first|ago|min|mins|minutes?|read|hours?|days?|st|nd|rd|th|est|edt|comments?|views?)$/i;
const SENTENCE_WORDS = 4;

/** Dates of pictures, of what is quoted, of posts: `— Jane Roe (@janeroe) January 8, 2020`, `[CBPP, 11/8/12]`. */
const NOT_ITS_OWN = /^(?:©|\[|(?:source|photo|copyright)\b)|\(@\w+\)/i;

const READ = new WeakMap<Line, boolean>();

/** A short line with a full date, and little besides: it may say when the story was published. */
export const isDateLine = (line: Line): boolean => {
  const known = READ.get(line);
  if (known !== undefined) return known;
  const found = isLineOfDates(line);
  READ.set(line, found);
  return found;
};

const isLineOfDates = ({ text, words }: Line): boolean => {
  if (words > 26 || text.length > 200 || !MAY_HOLD_DATE.test(text) || NOT_ITS_OWN.test(text)) return false;
  const dates = fullDatesIn(text);
  if (dates.length === 0) return false;
  const said = text.match(SMALL_WORD)?.filter((word) => !SAID_OF_DATES.test(word)).length ?? 0;
  return said < SENTENCE_WORDS + 2 * (dates.length - 1);
};

const LABELLED =
  /^\W*(?:e?published|posted|updated|last (?:updated|modified)|written|created|issue published|veröffentlicht|erstellt|stand|publié|mis à jour|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]|gepubliceerd|bijgewerkt|date|datum|fecha|data)\b/iu;

/** True where a line of dates says what they are the dates of: `Published`, `Stand:`, `Mis à jour`. */
export const isLabelledDate = ({ text }: Line): boolean => LABELLED.test(text);
