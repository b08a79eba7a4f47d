/** One consonant sound as several spellings print it; the first that fits is taken. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch|cz|ts|tz|zz|c(?=[eiy])|^x|z|s/y, 's'],
  [/x/y, 'ks'],
  [/dzh|dj|zh|(?<![aeiouy])j|j(?=[aeiouy])/y, 'j'],
  [/kh|gh|ck|cq|k|q|g|c/y, 'k'],
  [/ph|f|v|w(?=[aeiouy])/y, 'f'],
  [/th|t/y, 't'],
  [/dh|d/y, 'd'],
  [/bh|b/y, 'b'],
  [/rh|r/y, 'r'],
  [/^h/y, 'h'],
  [/p/y, 'p'],
  [/l/y, 'l'],
  [/m/y, 'm'],
  [/n/y, 'n'],
];
/** The sounds that may begin with a letter, in order. */
const SOUNDS_OF: ReadonlyMap<string, typeof SOUNDS> = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [
    letter,
    SOUNDS.filter(([{ source }]) =>
      source.split('|').some((spelling) => spelling.replace('^', '').startsWith(letter)),
    ),
  ]),
);
const SOFT = /[aeiouyhwj]/;
const PLURAL = /(?<=[^siu])s$/;
const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0430-\u045f\u0491]+$/;

/** Cyrillic letters in the Latin ones that news agencies print for them. */
const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  `а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch
  ъ: ы:y ь: э:e ю:yu я:ya є:ye і:i ї:yi ґ:g ў:u ђ:dj ј:j љ:lj њ:nj ћ:ch џ:dzh`
    .split(/\s+/)
    .map((pair) => pair.split(':')),
);

/** A term in Latin letters, where it is in those or in Cyrillic ones; else as it is. */
const romanOf = (term: string): string =>
  CYRILLIC.test(term) ? [...term].map((letter) => ROMAN[letter] ?? letter).join('') : term;

/** Front vowels (e, i), open (a) and back (o, u): spellings of one name change within a class, seldom between. */
const CLASS: Readonly<Record<string, string>> = {
  a: 'a',
  e: 'e',
  i: 'e',
  y: 'e',
  j: 'e',
  o: 'o',
  u: 'o',
  w: 'o',
};

interface Sounds {
  readonly consonants: string;
  /** The vowel classes before, between and after the consonants. */
  readonly vowels: readonly string[];
}

const vowelsOf = (letters: string): string => {
  if (letters.length < 2) return CLASS[letters] ?? '';
  let classes = '';
  for (const letter of letters) {
    const each = CLASS[letter] ?? '';
    if (!classes.endsWith(each)) classes += each;
  }
  return classes.replace('ae', 'e').replace('ao', 'o');
};

const soundsOf = (term: string): Sounds => {
  const word = term.length > 4 ? term.replace(PLURAL, '') : term;
  let consonants = '';
  const vowels: string[] = [];
  let soft = '';
  for (let at = 0; at < word.length; ) {
    let taken = 0;
    for (const [spelling, sound] of SOUNDS_OF.get(word[at] ?? '') ?? []) {
      spelling.lastIndex = at;
      const found = spelling.exec(word);
      if (!found) continue;
      taken = found[0].length;
      if (soft !== '' || !consonants.endsWith(sound)) {
        vowels.push(vowelsOf(soft));
        consonants += sound;
        for (let more = 1; more < sound.length; more++) vowels.push('');
      }
      soft = '';
      break;
    }
    if (taken === 0) {
      const letter = word[at] ?? '';
      if (SOFT.test(letter)) soft += letter;
      taken = 1;
    }
    at += taken;
  }
  vowels.push(vowelsOf(soft));
  return { consonants, vowels };
};

/**
 * The consonant skeleton of a term: one key for Soleimani, Suleimani and Sulaymani, one for Gaddafi
 * and Qaddafi; Путин has Putin's. A word that begins with a vowel has `a` for it; a term of other scripts is its own key.
 */
export const skeletonOf = (term: string): string => {
  const roman = romanOf(term);
  if (!LATIN.test(roman)) return term;
  const { consonants, vowels } = soundsOf(roman);
  return (vowels[0] ? 'a' : '') + consonants;
};

const COST: Readonly<Record<string, number>> = { ae: 0.35, ao: 0.8, eo: 0.9 };
const LOST = 0.45;

const vowelCost = (one: string, other: string, last: boolean): number => {
  if (one === other) return 0;
  if (one === '' || other === '') return LOST * Math.max(one.length, other.length) + (last ? 0.2 : 0);
  if (one.length === 1 && other.length === 1) return COST[[one, other].sort().join('')] ?? 1;
  const shared = [...one].filter((vowel) => other.includes(vowel)).length;
  return shared > 0 ? LOST * (Math.max(one.length, other.length) - shared) : 1;
};

/**
 * True when two terms are likely spellings of one name: the same skeleton, and vowels that
 * transliteration mixes up. Khamenei and Khomeini share a skeleton and differ in a vowel that it doesn't.
 */
export const soundsLike = (first: string, second: string): boolean => {
  const [one, other] = [romanOf(first), romanOf(second)];
  if (one === other) return true;
  if (!LATIN.test(one) || !LATIN.test(other)) return false;
  const a = soundsOf(one);
  const b = soundsOf(other);
  if (a.consonants !== b.consonants) return false;
  const cost = a.vowels.reduce(
    (sum, vowel, index) => sum + vowelCost(vowel, b.vowels[index] ?? '', index === a.vowels.length - 1),
    0,
  );
  const shortest = Math.min(one.length, other.length);
  return cost <= (shortest < 5 || a.consonants.length < 2 ? 0 : a.consonants.length < 3 ? 0.36 : 0.75);
};

const STEMS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?<=[sxz]|[cs]h)es$/, ''],
  [/(?<=[^siu])s$/, ''],
];

/** A term without its plural ending. */
export const singularOf = (term: string): string => {
  if (term.length < 4) return term;
  for (const [ending, singular] of STEMS) if (ending.test(term)) return term.replace(ending, singular);
  return term;
};
