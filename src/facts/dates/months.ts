import { de, en, es, fr, it, nl, pt } from 'chrono-node';

/** A language whose month names are read: chrono's parsers for it, and the names that call for them. */
export interface MonthLanguage {
  readonly language: string;
  readonly chrono: typeof en.strict;
  /** The twelve months; each the name and its abbreviations, longest first, without a full stop. */
  readonly names: readonly (readonly string[])[];
  /** True where the language prints its months with a capital, so that "may" and "march" are verbs. */
  readonly capitals: boolean;
  /** Dates as the language prints them; the parsers that read one of these are kept. */
  readonly examples: readonly string[];
}

const namesFrom = (months: string): MonthLanguage['names'] =>
  months.split('|').map((forms) => forms.split(' '));

export const MONTH_LANGUAGES: readonly MonthLanguage[] = [
  {
    language: 'en',
    chrono: en.strict,
    names: namesFrom(
      'January Jan|February Feb|March Mar|April Apr|May|June Jun|July Jul|August Aug|September Sept Sep|October Oct|November Nov|December Dec',
    ),
    capitals: true,
    examples: ['January 3, 2020', '3 January 2020'],
  },
  {
    language: 'de',
    chrono: de.strict,
    names: namesFrom(
      'Januar Jan|Februar Feb|März Mär|April Apr|Mai|Juni Jun|Juli Jul|August Aug|September Sept Sep|Oktober Okt|November Nov|Dezember Dez',
    ),
    capitals: true,
    examples: ['3. Januar 2020'],
  },
  {
    language: 'fr',
    chrono: fr.strict,
    names: namesFrom(
      'janvier janv|février fevrier févr fevr fév fev|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre decembre déc dec',
    ),
    capitals: false,
    examples: ['3 janvier 2020'],
  },
  {
    language: 'es',
    chrono: es.strict,
    names: namesFrom(
      'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    ),
    capitals: false,
    examples: ['3 de enero de 2020'],
  },
  {
    language: 'pt',
    chrono: pt.strict,
    names: namesFrom(
      'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
    ),
    capitals: false,
    examples: ['3 de janeiro de 2020'],
  },
  {
    language: 'it',
    chrono: it.strict,
    names: namesFrom(
      'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
    ),
    capitals: false,
    examples: ['3 gennaio 2020'],
  },
  {
    language: 'nl',
    chrono: nl.strict,
    names: namesFrom(
      'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
    ),
    capitals: false,
    examples: ['3 januari 2020'],
  },
];

/** How far a figure and the name of its month stand apart at most. */
const REACH = 18;

/** Of some languages, those that a text may hold a day or a month of, going by a figure beside a month's name. */
export const languagesBeside = (
  text: string,
  languages: readonly MonthLanguage[],
): readonly MonthLanguage[] => {
  if (languages.length === 0) return [];
  const figures = [...text.matchAll(/\d+/g)].map(({ 0: figure, index }) =>
    text.slice(Math.max(0, index - REACH), index + figure.length + REACH),
  );
  const beside = figures.join('|');
  return languages.filter((language) => BESIDE.get(language)?.test(beside));
};

const besideFigure = (language: MonthLanguage): RegExp => {
  const names = `(?:${language.names.flat().join('|')})(?!\\p{L})`;
  const before = String.raw`\d(?:[.°º]|er|st|nd|rd|th)?[\s-]*(?:de |of |den )?${names}`;
  const after = String.raw`(?<!\p{L})${names}[.,]?\s*(?:de |del |of )?\d`;
  return new RegExp(`${before}|${after}`, language.capitals ? 'u' : 'iu');
};
const BESIDE = new Map(MONTH_LANGUAGES.map((language) => [language, besideFigure(language)]));
