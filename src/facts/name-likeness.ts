import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import { wordsIn } from '../text/words.ts';
import { PARTICLES, TITLE_WORDS } from './name-shapes.ts';

/** Below this, two words are not spellings of one. */
const LIKE = 0.66;
/** Words that sound alike are at least so like, however they are spelt. */
const SOUNDS_ALIKE = 0.8;
/** An initial against the name that it may stand for. */
const INITIAL = 0.85;

/** The words of a name that tell it from others: no particle, no title; "Takht-Ravanchi" is two. */
export const tellingWords = (name: string): readonly string[] => {
  const words = wordsIn(name.replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '')).map(({ plain }) => plain);
  const telling = words.filter((word) => !PARTICLES.has(word) && !TITLE_WORDS.has(word));
  return telling.length > 0 ? telling : words;
};

const sounds = new Map<string, readonly string[]>();

/** How a word sounds: its Double Metaphone codes, those of one letter left out. */
export const soundsOf = (word: string): readonly string[] => {
  const known = sounds.get(word);
  if (known) return known;
  const codes = [...new Set(doubleMetaphone(word))].filter((code) => code.length > 1);
  sounds.set(word, codes);
  return codes;
};

const soundAlike = (a: string, b: string): boolean => {
  const codes = soundsOf(b);
  return soundsOf(a).some((code) => codes.includes(code));
};

/** How like two words are, from 0 to 1: by edit distance, or by sound. */
export const wordLikeness = (a: string, b: string): number => {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? INITIAL : 0;
  const spelling = 1 - distance(a, b) / Math.max(a.length, b.length);
  return soundAlike(a, b) ? Math.max(spelling, SOUNDS_ALIKE) : spelling;
};

/**
 * How like two names are, from 0 to 1: the likeness of the worst pair when each word of the shorter name is
 * paired with a word of the longer. A name is told apart by its one strange word, not by its familiar ones.
 */
export const nameLikeness = (one: string, other: string): number => {
  const [few, many] = [tellingWords(one), tellingWords(other)].sort((a, b) => a.length - b.length);
  if (!few || !many || few.length === 0) return 0;
  const pairs = few
    .flatMap((a, from) => many.map((b, to) => ({ from, to, like: wordLikeness(a, b) })))
    .sort((x, y) => y.like - x.like);
  const paired = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to, like } of pairs) {
    if (paired.has(from) || taken.has(to)) continue;
    paired.set(from, like);
    taken.add(to);
  }
  return Math.min(...paired.values());
};

/** True where two names may well be spellings of one: a proposal for a person to judge, never a merger. */
export const likelyVariants = (one: string, other: string): boolean => nameLikeness(one, other) >= LIKE;
