import { plainOf, type Word } from '../../text/words.ts';
import { MONTH_LANGUAGES, type MonthLanguage } from './months.ts';

/** What a text holds that may be of a date, as bits: words, in any case, and figures. */
export const CUE = {
  figure: 1 << 0,
  /** Four figures in a row. */
  year: 1 << 1,
  /** Two figures with a hyphen, a stroke or a point between them. */
  marked: 1 << 2,
  weekday: 1 << 3,
  tomorrow: 1 << 4,
  yesterday: 1 << 5,
  night: 1 << 6,
  today: 1 << 7,
  daytime: 1 << 8,
  overnight: 1 << 9,
  weekend: 1 << 10,
  ago: 1 << 11,
  which: 1 << 12,
  unit: 1 << 13,
  edge: 1 << 14,
  near: 1 << 15,
  future: 1 << 16,
} as const;
/** The first of the bits for months, one for each language of the table. */
const FIRST_MONTH = 17;

const MONTH_CUES = new Map(MONTH_LANGUAGES.map((language, index) => [language, 1 << (FIRST_MONTH + index)]));

/** The bit of a language's month names. */
export const monthCue = (language: MonthLanguage): number => MONTH_CUES.get(language) ?? 0;

/** The bits of all languages' month names. */
export const ANY_MONTH = [...MONTH_CUES.values()].reduce((cues, cue) => cues | cue, 0);

/** The languages whose month names are among some cues. */
export const monthsCued = (cues: number): readonly MonthLanguage[] =>
  MONTH_LANGUAGES.filter((language) => (cues & monthCue(language)) !== 0);

const WORDS: readonly (readonly [number, string])[] = [
  [CUE.weekday, 'sunday monday tuesday wednesday thursday friday saturday'],
  [CUE.tomorrow, 'tomorrow'],
  [CUE.yesterday, 'yesterday'],
  [CUE.night, 'night'],
  [CUE.today, 'today tonight'],
  [CUE.daytime, 'morning afternoon evening'],
  [CUE.overnight, 'overnight'],
  [CUE.weekend, 'weekend'],
  [CUE.ago, 'ago'],
  [CUE.which, 'last past this next coming previous'],
  [CUE.unit, 'hour hours day days week weeks fortnight fortnights month months year years decade decades'],
  [CUE.edge, 'first start beginning end'],
  [
    CUE.near,
    'recent coming past previous following several few after before earlier later ago near foreseeable',
  ],
  [CUE.future, 'future'],
  ...MONTH_LANGUAGES.map((language) => [monthCue(language), language.names.flat().join(' ')] as const),
];

/** The cues of a plain word. */
const CUES_OF = new Map<string, number>();
for (const [cue, words] of WORDS)
  for (const word of words.split(' ')) CUES_OF.set(plainOf(word), (CUES_OF.get(plainOf(word)) ?? 0) | cue);

/** Figures run into a word where a scrape leaves no space: "1stJanuary", "October4". */
const FIGURES = /^(?:(\d+)(?:st|nd|rd|th|er)?)?(.*?)(\d*)$/;
const isFigure = (code: number): boolean => code > 47 && code < 58;
const MARKED = /\d[-/.]\s?\d/;

/** The cues of a folded text, in one look at each of its words. */
export const cuesOf = (text: string, words: readonly Word[]): number => {
  let cues = 0;
  for (const { plain } of words) {
    cues |= CUES_OF.get(plain) ?? 0;
    if (!isFigure(plain.charCodeAt(0)) && !isFigure(plain.charCodeAt(plain.length - 1))) continue;
    const [, before = '', word = '', behind = ''] = FIGURES.exec(plain) ?? [];
    cues |= CUE.figure | (CUES_OF.get(word) ?? 0);
    if (before.length > 3 || behind.length > 3) cues |= CUE.year;
  }
  return (cues & CUE.year) !== 0 && MARKED.test(text) ? cues | CUE.marked : cues;
};

/** True where a text with these cues holds one of each of some sorts. */
export const holds = (cues: number, needs: readonly number[]): boolean =>
  needs.every((need) => (cues & need) !== 0);
