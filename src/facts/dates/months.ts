import { de, en, es, fr, it, nl, pt } from 'chrono-node';

/** A language whose month names are read: chrono's parsers for it, and the names that call for them. */
export interface MonthLanguage {
  readonly language: string;
  readonly chrono: typeof en.strict;
  /** The twelve months; each a pattern for the name and its abbreviations, without a full stop. */
  readonly names: readonly string[];
  /** True where the language prints its months with a capital, so that "may" and "march" are verbs. */
  readonly capitals: boolean;
  /** Dates as the language prints them; the parsers that read one of these are kept. */
  readonly examples: readonly string[];
}

const ENGLISH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';

export const MONTH_LANGUAGES: readonly MonthLanguage[] = [
  {
    language: 'en',
    chrono: en.strict,
    names: ENGLISH.split('|'),
    capitals: true,
    examples: ['January 3, 2020', '3 January 2020'],
  },
  {
    language: 'de',
    chrono: de.strict,
    names:
      'Jan(?:uar)?|Feb(?:ruar)?|März?|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?'.split(
        '|',
      ),
    capitals: true,
    examples: ['3. Januar 2020'],
  },
  {
    language: 'fr',
    chrono: fr.strict,
    names:
      'janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?'.split(
        '|',
      ),
    capitals: false,
    examples: ['3 janvier 2020'],
  },
  {
    language: 'es',
    chrono: es.strict,
    names: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'.split(
      '|',
    ),
    capitals: false,
    examples: ['3 de enero de 2020'],
  },
  {
    language: 'pt',
    chrono: pt.strict,
    names: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro'.split(
      '|',
    ),
    capitals: false,
    examples: ['3 de janeiro de 2020'],
  },
  {
    language: 'it',
    chrono: it.strict,
    names:
      'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'.split(
        '|',
      ),
    capitals: false,
    examples: ['3 gennaio 2020'],
  },
  {
    language: 'nl',
    chrono: nl.strict,
    names: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'.split(
      '|',
    ),
    capitals: false,
    examples: ['3 januari 2020'],
  },
];

/** How far a figure and the name of its month stand apart at most. */
const REACH = 18;

/** How every name of the table begins. */
export const BEGINS_MONTH =
  /jan|f[eé][bv]|m(?:a[aigry]|är|ei)|a(?:pr|vr|br|ug|go|o[uû])|ju[nil]|se[pt]|o(?:[ck]t|ut|tt)|nov|d(?:e[cz]|éc|ic)|ene|g(?:en|iu)|lug/iu;

/** The languages of the table that a text may hold a day or a month of, going by a figure beside a month's name. */
export const languagesBeside = (text: string): readonly MonthLanguage[] => {
  const figures = [...text.matchAll(/\d+/g)].map(({ 0: figure, index }) =>
    text.slice(Math.max(0, index - REACH), index + figure.length + REACH),
  );
  if (figures.length === 0) return [];
  const beside = figures.join('|');
  if (!BEGINS_MONTH.test(beside)) return [];
  return BESIDE.filter(({ figure }) => figure.test(beside)).map(({ language }) => language);
};

const BESIDE = MONTH_LANGUAGES.map((language) => {
  const names = `(?:${language.names.join('|')})(?!\\p{L})`;
  const before = String.raw`\d(?:[.°º]|er|st|nd|rd|th)?[\s-]*(?:de |of |den )?${names}`;
  const after = String.raw`(?<!\p{L})${names}[.,]?\s*(?:de |del |of )?\d`;
  return {
    language,
    figure: new RegExp(`${before}|${after}`, language.capitals ? 'u' : 'iu'),
  };
});
