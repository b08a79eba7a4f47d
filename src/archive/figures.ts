import { ENGLISH_NUMBERS } from '../text/number-words.ts';

/** A number as a text prints it, in figures or in words. */
export interface Figure {
  /** Where it begins in the text. */
  readonly start: number;
  /** The same for one number however it is printed ("2", "two"; "5%", "five percent"), with the name it belongs to ("Article 51"). */
  readonly value: string;
  /** As printed, with what it counts where that stands close behind. */
  readonly printed: string;
}

/** Numbers in words by language, each as it can mean nothing else; "one" is as often no number. */
const WORDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: ENGLISH_NUMBERS,
  de: { zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, neun: 9, zehn: 10, elf: 11, zwölf: 12 },
  fr: { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, dix: 10, onze: 11, douze: 12 },
  es: { dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12 },
};
const SIZES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const SIZE = 'hundred|thousand|million|billion|trillion';

/** With the name that a figure belongs to within a sentence ("Article 51"). */
const NAME = String.raw`(?:(?<=[\p{Ll},;)]\s)(?<name>\p{Lu}\p{Ll}+)\s)?`;
const IN_FIGURES = String.raw`${NAME}(?<figures>\d[\d,]*(?:\.\d+)?)`;
const BEFORE = String.raw`(?<![\p{L}\p{N}.,:/$€£-])`;
const AFTER = String.raw`(?<percent>%|\s(?:percent|per cent)\b)?(?![\p{L}\p{N}:/-])`;

const shapeOf = (language: string): RegExp => {
  const words = Object.keys(WORDS[language] ?? {}).join('|');
  if (words === '') return new RegExp(`${BEFORE}${IN_FIGURES}${AFTER}`, 'gu');
  const either = (word: string): string => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`;
  /** A capital is the sentence's only where one begins; elsewhere it is a name's ("the Big Ten"). */
  const one = `(?:${words}|(?<=^\\s*|[.!?]["”’)]*\\s+|["“‘])(?:${words.split('|').map(either).join('|')}))`;
  const english = language === 'en';
  const worded = english
    ? `(?<worded>${one}(?:-(?:${words}))?|an?(?=\\s(?:dozen|${SIZE})))`
    : `(?<worded>${one})`;
  const size = english ? `(?:\\s(?<size>dozen|${SIZE}))?` : '';
  return new RegExp(`${BEFORE}(?:${IN_FIGURES}|${worded})${size}${AFTER}`, 'gu');
};

const shapes = new Map<string, RegExp>();

/** What a number counts: the first plural within three words ("two military bases"). */
const COUNTED =
  /^\s(?:\p{L}[\p{L}’'.-]*\s){0,2}(?:\p{Ll}{2,}[^s\P{Ll}]s|people|men|women|children)(?![\p{L}’'-])/u;
const BETWEEN =
  /\s(?:and|or|of|to|in|at|on|for|by|from|the|a|an|is|was|has|as|that|were|are|had|with|says|his|its)\s/;

const countedBehind = (text: string, end: number): string => {
  const counted = COUNTED.exec(text.slice(end, end + 60))?.[0] ?? '';
  return BETWEEN.test(counted) ? '' : counted;
};

const numberOf = (words: string, language: string): number =>
  words
    .toLowerCase()
    .split('-')
    .reduce((sum, word) => sum + (WORDS[language]?.[word] ?? 1), 0);

/** The numbers of a text in one of the languages above, in order; of any other those in figures. */
export const figuresIn = (text: string, language: string): readonly Figure[] => {
  const shape = shapes.get(language) ?? shapeOf(language);
  shapes.set(language, shape);
  return [...text.matchAll(shape)].map((found): Figure => {
    const { name, figures, worded, size, percent } = found.groups ?? {};
    const count =
      figures === undefined ? numberOf(worded ?? '', language) : Number(figures.replaceAll(',', ''));
    const amount = count * (SIZES[size ?? ''] ?? 1);
    const value = `${Number(amount.toPrecision(12))}${percent === undefined ? '' : '%'}`;
    const printed = found[0].replace(/,$/, '');
    const sentenceCase = worded === undefined ? printed : printed.charAt(0).toLowerCase() + printed.slice(1);
    const counted = name === undefined ? countedBehind(text, found.index + found[0].length) : '';
    return {
      start: found.index,
      value: name === undefined ? value : `${name} ${value}`,
      printed: (sentenceCase + counted).replace(/\s+/g, ' '),
    };
  });
};
