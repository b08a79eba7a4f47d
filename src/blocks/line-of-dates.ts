import { PUBLISHED_WORDS, UPDATED_WORDS } from '../text/date-labels.ts';
import { fullDatesIn } from '../text/full-date.ts';
import type { Line } from './line.ts';

const MAY_HOLD_DATE = /(?:19|20)\d\d|\d(?:[./-]| \/ )\d/;
/** What a line of dates says besides: labels, names, times. A sentence has more small words than these. */
const SMALL_WORD = /(?<![\p{L}\p{N}@.:/-])\p{Ll}[\p{L}'-]*/gu;
const SAID_OF_DATES =
  /^(?:by|on|at|in|and|from|the|of|for|am|pm|a\.m|p\.m|um|uhr|von|am|den|der|le|par|mis|mise|à|el|por|de|di|da|do|il|alle|ore|op|om|door|updated?|published|posted|written|created|last|modified|originally|first|ago|min|mins|minutes?|read|hours?|days?|st|nd|rd|th|est|edt|comments?|views?)$/i;
const SENTENCE_WORDS = 4;
/** So many words with a full stop behind them are a sentence, whatever dates it holds. */
const LONG_SENTENCE = 12;
/** So many years between two dates are those of a life. */
const LIFETIME = 15;
/** A label whose date is that of a life: `BORN`, `Date of death`. */
const OF_LIFE =
  /^\W*(?:(?:date of )?(?:birth|death)|born|died|geboren|gestorben|né(?:e)?|décédé(?:e)?|naissance|décès|nacimiento|fallecimiento|nascimento|falecimento|nato|nata|morto|morta|ur\.|zm\.)\W*$/iu;

/** True where the line above says that the date below it is that of a birth or a death. */
export const isOfLife = (above: Line | undefined): boolean => above !== undefined && OF_LIFE.test(above.text);

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

const isLineOfDates = ({ text, words, stopped }: Line): boolean => {
  if (words > 26 || text.length > 200 || !MAY_HOLD_DATE.test(text) || NOT_ITS_OWN.test(text)) return false;
  const dates = fullDatesIn(text);
  const [first, second] = dates;
  if (!first || (dates.length === 2 && second && Math.abs(second.year - first.year) >= LIFETIME))
    return false;
  const said = text.match(SMALL_WORD)?.filter((word) => !SAID_OF_DATES.test(word)).length ?? 0;
  const most =
    stopped && words >= LONG_SENTENCE && !LABELLED.test(text) ? 2 : SENTENCE_WORDS + 2 * (dates.length - 1);
  return said < most;
};

const LABELLED = new RegExp(
  String.raw`^\P{L}*(?:e?(?:${PUBLISHED_WORDS}|${UPDATED_WORDS})|last (?:updated|modified)|issue published|date|datum|fecha|data|tarih)(?![\p{L}\p{M}])`,
  'iu',
);

/** True where a line of dates says what they are the dates of: `Published`, `Stand:`, `Mis à jour`. */
export const isLabelledDate = ({ text }: Line): boolean => LABELLED.test(text);

const OPENS_UPDATED = new RegExp(
  String.raw`^(?:[^|·•]*[|·•])?\P{L}*(?:last )?(?:${UPDATED_WORDS})(?![\p{L}\p{M}])`,
  'iu',
);
const OPENS_PUBLISHED = new RegExp(
  String.raw`^\P{L}*(?:first )?(?:${PUBLISHED_WORDS})(?![\p{L}\p{M}])`,
  'iu',
);

/** True where the first of a line's dates is that of a change. */
export const saysUpdated = (line: Line | undefined): boolean =>
  line !== undefined && OPENS_UPDATED.test(line.text) && !PUBLISHED_SOMEWHERE.test(line.text);
const PUBLISHED_SOMEWHERE = new RegExp(PUBLISHED_WORDS, 'iu');

/** True where a line says when the story first came out. */
export const saysPublished = ({ text }: Line): boolean => OPENS_PUBLISHED.test(text);
