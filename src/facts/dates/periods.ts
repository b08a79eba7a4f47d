import { ANY_MONTH, CUE, monthCue, monthsCued } from './cues.ts';
import type { DateParser, Found, Meaning, Which } from './expression.ts';
import { languagesBeside, MONTH_LANGUAGES, type MonthLanguage } from './months.ts';

const YEAR = String.raw`(?:1[4-9]|20)\d\d`;
/** A year is not the head of a count ("2000 people") or part of a longer figure. */
const NO_COUNT = String.raw`(?![\d%\p{L}]|[.,:/]\d|-\p{Ll}|\s+(?:people|persons|troops|soldiers|men|women|children|students|workers|jobs|votes|voters|points|miles|kms?|kilomet(?:er|re)s|met(?:er|re)s|feet|acres|hectares|homes|houses|buildings|tons|tonnes|pounds|dollars|euros|years|days|hours|minutes|seconds|weeks|months|times|deaths|cases|cities|countries|schools|stores|employees|members|percent|per|copies|pages|patients|refugees|migrants|pieces|species|animals|cars|vehicles|barrels|calories|volts|watts|others|seats|units|GMT|UTC|[BCEIM]ST|[CE]EST|EDT|[CMP]DT|AEST|hrs?|local time|o'clock|BCE?|B\.C)(?!\p{L}))`;
const FREE = String.raw`(?<![\p{L}\d]|\d[.,:/-]|[-/.#$€£]|\b(?:pp?\.|pages?|No\.|Nos\.) )`;

const found = (
  match: RegExpExecArray,
  group: string | undefined,
  meaning: Meaning,
  form: Found['form'],
): Found => {
  const at = match.index + (group === undefined ? 0 : match[0].lastIndexOf(group));
  return { start: at, end: at + (group ?? match[0]).length, meaning, form };
};

const monthYearOf = ({ names, capitals }: MonthLanguage) => ({
  months: names.map((forms) => new RegExp(`^(?:${forms.join('|')})$`, 'iu')),
  shape: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${names.flat().join('|')})(?:\.|,| of| de| del)?\s+(${YEAR})(?![\d\p{L}]|[.,:/-]\d)`,
    capitals ? 'gu' : 'giu',
  ),
});
const MONTH_YEARS = new Map(MONTH_LANGUAGES.map((language) => [language, monthYearOf(language)]));

const MONTH_YEAR: DateParser = {
  name: 'month-year',
  example: 'the deal that was struck in [July 2015] in Vienna',
  needs: [CUE.year, ANY_MONTH],
  parse: (text, cues) =>
    languagesBeside(text, monthsCued(cues)).flatMap((language) => {
      const { shape, months } = MONTH_YEARS.get(language) ?? monthYearOf(language);
      return [...text.matchAll(shape)].flatMap((match) => {
        const month = months.findIndex((name) => name.test(match[1] ?? '')) + 1;
        const edtf = `${match[2]}-${String(month).padStart(2, '0')}`;
        return month === 0 ? [] : [found(match, undefined, { kind: 'period', edtf }, 'partial')];
      });
    }),
};

const DECADE_SHAPE = /(?<![\p{L}\d]|\d[.,:/-])(?:the\s+)?((?:1[4-9]|20)[1-9]0)'?s(?![\p{L}\d])/gu;

const DECADE: DateParser = {
  name: 'decade',
  example: 'the war in Iran in [the 1980s]',
  needs: [CUE.year],
  parse: (text) =>
    [...text.matchAll(DECADE_SHAPE)].map((match) =>
      found(match, undefined, { kind: 'period', edtf: `${match[1]?.slice(0, 3)}X` }, 'partial'),
    ),
};

const YEARS_SHAPE = new RegExp(
  String.raw`${FREE}(?:(?:[Ff]rom|[Bb]etween)\s+)?(${YEAR})\s*(?:-|to|and|through|until)\s*(${YEAR}|\d\d)${NO_COUNT}`,
  'gu',
);

const YEARS: DateParser = {
  name: 'years',
  example: 'president [from 2005 to 2013] and mayor',
  needs: [CUE.year],
  parse: (text) =>
    [...text.matchAll(YEARS_SHAPE)].flatMap((match) => {
      const [all, first = '', second = ''] = match;
      const last = second.length === 2 ? first.slice(0, 2) + second : second;
      const dashed = /\d\s?-\s?\d/.test(all);
      const opened = /^[FfBb]/.test(all);
      if (last <= first || !(dashed || (opened && second.length === 4))) return [];
      return [found(match, undefined, { kind: 'period', edtf: `${first}/${last}` }, 'range')];
    }),
};

const YEAR_SHAPE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Ff]rom|[Uu]ntil|[Tt]ill|[Tt]hrough|[Bb]efore|[Aa]fter|[Cc]irca|[Ee]arly|[Ll]ate|[Mm]id|[Yy]ear|[Ee]n|[Ii]m Jahr|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Ee]nd of|[Ss]tart of|[Bb]eginning of|[Ss]pring of|[Ss]ummer of|[Aa]utumn of|[Ff]all of|[Ww]inter of)(?:\s+the)?(?:\s+year)?[\s-]+|[Tt]he\s+(?=20\d\d|19\d\d)|${YEAR}(?:,|,? and|,? or)\s+|\((?=${YEAR}\)))(${YEAR})${NO_COUNT}`,
  'gu',
);
/** Before this year a bare figure after a preposition is a number more often than a year. */
const FIRST_BARE_YEAR = 1700;

const BARE_YEAR: DateParser = {
  name: 'year',
  example: 'in the Persian Gulf in this file photo from [2016]',
  needs: [CUE.year],
  parse: (text) =>
    [...text.matchAll(YEAR_SHAPE)].flatMap((match) => {
      const year = match[1] ?? '';
      return Number(year) < FIRST_BARE_YEAR
        ? []
        : [found(match, year, { kind: 'period', edtf: year }, 'partial')];
    }),
};

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');
const MONTH_SHAPE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Dd]uring|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id|[Ee]nd of|[Ss]tart of|[Mm]iddle of|(?:[Ll]ast|[Tt]his|[Nn]ext))[\s-]+(?:early |late |mid-)?(${MONTH_NAMES.join('|')})(?![\p{L}\p{N}]|'s|,?\s+\d|\s+\p{Lu})`,
  'gu',
);

/** A month without a year; the clock gives the year. */
const MONTH: DateParser = {
  name: 'month',
  example: 'protests that began in [November] over fuel',
  needs: MONTH_LANGUAGES.slice(0, 1).map(monthCue),
  parse: (text) =>
    [...text.matchAll(MONTH_SHAPE)].flatMap((match) => {
      const name = match[1] ?? '';
      const lead = match[0].slice(0, 4).toLowerCase();
      if (name === 'May' && /^(?:by|from|sinc|unti|till|duri)/.test(lead)) return [];
      const which: Which = lead === 'last' || lead === 'this' || lead === 'next' ? lead : null;
      const meaning = { kind: 'month', month: MONTH_NAMES.indexOf(name) + 1, which } as const;
      return [found(match, which === null ? name : undefined, meaning, 'partial')];
    }),
};

/** Months, years and decades. */
export const PERIOD_PARSERS: readonly DateParser[] = [MONTH_YEAR, DECADE, YEARS, BARE_YEAR, MONTH];
