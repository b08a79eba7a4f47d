import type { BlockKind } from '../blocks/kinds.ts';
import type { FactRule } from './fact.ts';

/** Small words that a text can hardly do without, by language. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'and',
    'of',
    'to',
    'in',
    'that',
    'is',
    'was',
    'for',
    'it',
    'with',
    'on',
    'he',
    'as',
    'his',
    'by',
    'at',
    'from',
    'have',
    'has',
    'are',
    'be',
    'this',
    'not',
    'they',
    'but',
    'an',
    'which',
    'or',
    'who',
  ],
  de: [
    'der',
    'die',
    'und',
    'das',
    'den',
    'von',
    'zu',
    'mit',
    'ist',
    'sich',
    'des',
    'auf',
    'für',
    'dem',
    'nicht',
    'eine',
    'ein',
    'als',
    'auch',
    'es',
    'an',
    'werden',
    'aus',
    'er',
    'hat',
    'dass',
    'sie',
    'nach',
    'bei',
    'wird',
    'im',
    'am',
  ],
  fr: [
    'le',
    'la',
    'les',
    'de',
    'des',
    'du',
    'et',
    'en',
    'un',
    'une',
    'que',
    'est',
    'pour',
    'dans',
    'qui',
    'par',
    'au',
    'sur',
    'pas',
    'plus',
    'ce',
    'se',
    'avec',
    'il',
    'ont',
    'aux',
    'cette',
    'son',
    'été',
    'sont',
  ],
  es: [
    'de',
    'la',
    'que',
    'el',
    'en',
    'y',
    'los',
    'se',
    'del',
    'las',
    'un',
    'por',
    'con',
    'una',
    'su',
    'para',
    'es',
    'al',
    'lo',
    'como',
    'más',
    'pero',
    'sus',
    'fue',
    'ha',
    'este',
    'sobre',
    'también',
    'según',
    'ya',
  ],
  pt: [
    'de',
    'a',
    'o',
    'que',
    'e',
    'do',
    'da',
    'em',
    'um',
    'para',
    'com',
    'não',
    'uma',
    'os',
    'no',
    'se',
    'na',
    'por',
    'mais',
    'as',
    'dos',
    'como',
    'mas',
    'ao',
    'das',
    'são',
    'foi',
    'pelo',
    'também',
    'nos',
  ],
  it: [
    'di',
    'che',
    'la',
    'il',
    'un',
    'per',
    'in',
    'una',
    'è',
    'del',
    'della',
    'con',
    'non',
    'le',
    'si',
    'da',
    'dei',
    'al',
    'nel',
    'gli',
    'alla',
    'più',
    'ha',
    'delle',
    'come',
    'anche',
    'sono',
    'ma',
    'lo',
    'i',
  ],
  nl: [
    'de',
    'het',
    'een',
    'van',
    'en',
    'in',
    'dat',
    'op',
    'te',
    'is',
    'voor',
    'met',
    'zijn',
    'niet',
    'aan',
    'er',
    'om',
    'ook',
    'als',
    'bij',
    'door',
    'maar',
    'naar',
    'uit',
    'wordt',
    'heeft',
    'nog',
    'die',
    'deze',
    'werd',
  ],
};

const LANGUAGES = Object.keys(SMALL_WORDS);

/** The languages that a small word is of, by their places in the list. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>();
  for (const [index, words] of Object.values(SMALL_WORDS).entries())
    for (const word of words) found.set(word, [...(found.get(word) ?? []), index]);
  return found;
})();

/** Scripts that belong to one language of news, near enough. */
const SCRIPTS: readonly { readonly language: string; readonly letters: RegExp }[] = [
  { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { language: 'ko', letters: /\p{Script=Hangul}/gu },
  { language: 'zh', letters: /\p{Script=Han}/gu },
  { language: 'el', letters: /\p{Script=Greek}/gu },
  { language: 'he', letters: /\p{Script=Hebrew}/gu },
  { language: 'th', letters: /\p{Script=Thai}/gu },
];

const READ: ReadonlySet<BlockKind> = new Set(['paragraph', 'crosshead', 'caption', 'standfirst', 'headline']);
const SAMPLE = 2000;
/** Small words a sample must hold at least, the share of its words they must be, and the lead over the next language. */
const FEWEST = 5;
const SHARE = 0.12;
const LEAD = 1.3;

/** Curly quotes, dashes and their like: no letters, and in most texts all that is not plain ASCII. */
const MARKS = /[\u2000-\u206f]/g;

/** The language of a text as a two-letter code, or null where its small words do not tell. */
export const languageIn = (text: string): string | null => {
  // The Unicode classes are slow, and most texts do without them.
  const foreign = /[^\0-\u036f\u2000-\u206f]/.test(text)
    ? (text.match(/[^\p{Script=Latin}\p{P}\p{N}\s]/gu)?.length ?? 0)
    : 0;
  if (foreign > text.length * 0.1)
    for (const { language, letters } of SCRIPTS)
      if ((text.match(letters)?.length ?? 0) > foreign * (language === 'ja' ? 0.15 : 0.4)) return language;
  const lower = text.toLowerCase().replace(MARKS, ' ');
  const words = (/[^\0-\x7f]/.test(lower) ? lower.match(/\p{L}+/gu) : lower.match(/[a-z]+/g)) ?? [];
  const counts = LANGUAGES.map(() => 0);
  for (const word of words)
    for (const language of LANGUAGES_OF.get(word) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  const [best, next] = LANGUAGES.map((language, index) => [language, counts[index] ?? 0] as const).sort(
    (a, b) => b[1] - a[1],
  );
  if (!best || best[1] < FEWEST || best[1] < SHARE * words.length) return null;
  return best[1] >= LEAD * (next?.[1] ?? 0) ? best[0] : null;
};

/** The language that the story is written in. */
export const LANGUAGE: FactRule = {
  name: 'small-words',
  example: 'The council met on Thursday, and few had thought that it would be of any use to them.',
  find: ({ source, blocks }) => {
    const evidence: { readonly start: number; readonly end: number }[] = [];
    let sample = '';
    for (const { kind, start, end } of blocks) {
      if (!READ.has(kind) || sample.length >= SAMPLE) continue;
      const words = source.text.slice(start, Math.min(end, start + SAMPLE - sample.length));
      sample += ` ${words}`;
      evidence.push({ start, end: start + words.length });
    }
    const value = languageIn(sample);
    return value === null
      ? []
      : [{ kind: 'language', value, basis: 'inferred', rule: 'small-words', evidence }];
  },
};
