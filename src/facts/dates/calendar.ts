import { Chrono, type ParsedComponents, type ParsedResult } from 'chrono-node';
import { dayFrom } from '../day.ts';
import { ANY_MONTH, CUE, monthsCued } from './cues.ts';
import type { DateParser, Found, Meaning } from './expression.ts';
import { languagesBeside, MONTH_LANGUAGES, type MonthLanguage } from './months.ts';

/**
 * chrono wants a clock; only what it marks as certain is kept, so this one can never show. The year
 * is a leap year, lest 29 February without a year be refused.
 */
const ANY_CLOCK = { instant: new Date(Date.UTC(2020, 6, 1, 12)), timezone: 0 };

/** The parsers of a chrono that read a day from a month's name, with none of those that read a clock. */
const calendarOnly = ({ chrono, examples }: MonthLanguage): Chrono =>
  new Chrono({
    parsers: chrono.parsers.filter((parser) =>
      examples.some((example) =>
        new Chrono({ parsers: [parser], refiners: [] })
          .parse(example, ANY_CLOCK)
          .some(({ start }) => start.isCertain('day') && start.isCertain('month')),
      ),
    ),
    refiners: chrono.refiners,
  });

const CALENDARS = new Map(MONTH_LANGUAGES.map((language) => [language, calendarOnly(language)]));
const ENGLISH = MONTH_LANGUAGES.slice(0, 1);

const SHOUTED = /^[^\p{Ll}]*$/u;
const DAY_IN_WORDS = /(?:first|second|third|th) of [A-Z]/;
/** What such a day holds, and few lines besides. */
const OF_NAME = / of [A-Z]/;
const CUT_YEAR = /[,\s'-]+\d{2}$/;

const known = (part: ParsedComponents, name: 'year' | 'month' | 'day' | 'weekday'): number | null =>
  part.isCertain(name) ? part.get(name) : null;

const meaningOf = ({ start, end }: ParsedResult, hasYear: boolean): Meaning | null => {
  const [month, day] = [known(start, 'month'), known(start, 'day')];
  if (month === null || day === null) return null;
  const lastDay = end ? known(end, 'day') : null;
  const lastMonth = end ? (known(end, 'month') ?? month) : month;
  const year = hasYear ? known(start, 'year') : null;
  if (year === null) {
    if (lastDay !== null && (lastMonth !== month || lastDay <= day)) return null;
    return { kind: 'month-day', month, day, lastDay, weekday: known(start, 'weekday') };
  }
  const from = dayFrom(year, month, day);
  if (from === null) return null;
  if (lastDay === null) return { kind: 'day', day: from };
  const to = dayFrom((end && known(end, 'year')) ?? year, lastMonth, lastDay);
  return to !== null && to > from ? { kind: 'days', from, to } : null;
};

/** What one chrono result says, its two-figure year ("Jan. 3, 20 people") given back to the text. */
const foundIn = (result: ParsedResult, text: string): Found | null => {
  const hasYear = /\d{4}/.test(result.text);
  const isCut = !hasYear && result.start.isCertain('year');
  const words = isCut ? result.text.replace(CUT_YEAR, '') : result.text;
  const lead = words.length - words.trimStart().length;
  const start = result.index + lead;
  const end = start + words.trim().length;
  if (/\b(?:BC|BCE|BE)\b/.test(words) || /^(?:,?\s*\d{3}|[:%]|[.,/-]\d)/.test(text.slice(end))) return null;
  const meaning = meaningOf(result, hasYear);
  return meaning && { start, end, meaning, form: meaning.kind === 'days' ? 'range' : 'absolute' };
};

/** Days with a named month, in seven languages: chrono's reading, of which only the certain parts are kept. */
export const MONTH_NAME_DAY: DateParser = {
  name: 'month-name-day',
  example: 'on Baghdad airport road on [January 3, 2020] in which he was killed',
  needs: [ANY_MONTH],
  parse: (text, cues) => {
    // Shouted lines and days in words ("the third of May") show no month beside a figure.
    const isOther = SHOUTED.test(text) || (OF_NAME.test(text) && DAY_IN_WORDS.test(text));
    const languages = (cues & CUE.figure) === 0 ? [] : languagesBeside(text, monthsCued(cues));
    return [...new Set([...(isOther ? ENGLISH : []), ...languages])].flatMap((language) =>
      (CALENDARS.get(language)?.parse(text, ANY_CLOCK) ?? [])
        .filter((result) => !language.capitals || /\p{Lu}/u.test(result.text))
        .map((result) => foundIn(result, text))
        .filter((found) => found !== null),
    );
  },
};
