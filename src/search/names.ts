import { PARTICLES, TITLE_WORDS } from '../facts/name-particles.ts';
import { distanceOf } from './distance.ts';
import type { Unit } from './expand.ts';
import type { Match, Reached } from './match.ts';
import { editsFor } from './mend.ts';
import { passagesIn, placeOf } from './postings.ts';
import { candidatesOf, WHOLE } from './rank.ts';
import { passagesOf } from './result.ts';
import { soundsLike } from './skeleton.ts';
import type { Store } from './store.ts';
import { type Word, wordsIn } from './words.ts';

/** A query of more words than this is no one's name. */
const MOST = 10;
/** A letter of a script without capitals, where a name looks like any word. */
const UNCASED = /\p{Lo}/u;
const CAPITAL = /^\p{Lu}/u;

/** An initial, a particle (al, bin, de) or a title: part of a name, but not what tells it from another. */
const isSmallPart = (term: string): boolean =>
  (term.length <= 2 && !UNCASED.test(term)) || PARTICLES.has(term) || TITLE_WORDS.has(term);

/**
 * True for a word that the archive prints as a name, or that the reader does where the archive hasn't
 * it. A word that is misspelt in small letters may be anything.
 */
const isNamed = ({ part, alternatives }: Unit): boolean => {
  if (UNCASED.test(part.text)) return true;
  const exact = alternatives.find(({ via }) => via === 'exact');
  return exact ? exact.entries.every(({ name }) => name) : CAPITAL.test(part.text);
};

/**
 * The words that tell the person where a query is somebody's name: Hugo Chávez is no answer to
 * Hugo Chacón. Empty for any other query, of which a story may lack words.
 */
export const namedIn = (units: readonly Unit[]): ReadonlySet<Unit> => {
  const telling = units.filter(({ part }) => part.kind === 'word' && !isSmallPart(part.terms[0] ?? ''));
  const named = telling.filter(isNamed);
  const isName =
    units.length > 1 &&
    telling.length <= MOST &&
    2 * named.length >= telling.length &&
    telling.every((unit) => named.includes(unit) || CAPITAL.test(unit.part.text));
  return new Set(isName ? telling : []);
};

/** So many stories that lack a word of the name are looked into, so many at a time, in so many of their passages. */
const LOOKED_INTO = 20;
const BATCH = 10;
const PASSAGES = 3;
/** A shorter form of a name has so many words of it at the least. */
const LEAST = 2;
/** Words of fewer letters may differ in one of them, others in two. */
const LONG = 7;
/** Names printed side by side are one name, unless more than a space, a hyphen or a point parts them. */
const BETWEEN = /^(?:[\s.]{0,2}|[-‐'’]|)$/u;

/** The names of a text: words side by side that are capitalised, or whose script has no capitals, with the particles inside. */
const namesIn = (text: string): readonly (readonly Word[])[] => {
  const names: Word[][] = [];
  let before: Word | undefined;
  for (const word of wordsIn(text)) {
    const printed = text.slice(word.start, word.end);
    const named = CAPITAL.test(printed) || UNCASED.test(printed);
    const last = names.at(-1);
    const joins = before && last && BETWEEN.test(text.slice(before.end, word.start));
    const particle = PARTICLES.has(word.term);
    if (!named && !(joins && particle)) {
      before = undefined;
      continue;
    }
    if (joins) last.push(word);
    else names.push([word]);
    before = word;
  }
  return names;
};

/** True where a printed word is one of those asked for, or nearly. */
const answers = (term: string, asked: readonly string[]): boolean =>
  asked.some((word) => {
    const limit = Math.min(editsFor(term.length), editsFor(word.length), term.length < LONG ? 1 : 2);
    return word === term || soundsLike(word, term) || distanceOf(word, term, limit) <= limit;
  });

/** True where a text prints a name that is made of words of the name asked for, and of no other. */
const namesFit = (text: string, asked: readonly string[]): boolean =>
  namesIn(text).some((name) => {
    const telling = name.filter(({ term }) => !isSmallPart(term));
    return telling.length >= LEAST && telling.every(({ term }) => answers(term, asked));
  });

/** The stories that answer for each of the units in one passage. */
const togetherIn = (units: readonly Reached[], story: number): boolean => {
  const passages = units.map(
    ({ reaches }) => new Set(reaches.flatMap(({ postings }) => passagesIn(postings, story))),
  );
  const [first, ...others] = passages;
  return [...(first ?? [])].some((passage) => others.every((other) => other.has(passage)));
};

/**
 * The stories of an answer to a name, in order: those that have it in one passage; where they are few,
 * those that print a shorter or a slightly different form of it, which their texts settle; and those
 * that have its words here and there.
 */
export const withName = async (
  store: Store,
  ranked: readonly Match[],
  reached: readonly Reached[],
  named: ReadonlySet<Unit>,
  limit: number,
  stale: () => boolean,
): Promise<readonly Match[]> => {
  const known = reached.filter(({ unit, partial, unread }) => named.has(unit) && !partial && !unread);
  const holding = known.map(
    ({ reaches }) => new Set(reaches.flatMap(({ postings }) => [...postings.stories])),
  );
  const whole = ranked.filter(({ story }) => holding.every((stories) => stories.has(story)));
  const close = new Set(whole.filter(({ story }) => known.length < 2 || togetherIn(known, story)));
  const apart = whole.filter((match) => !close.has(match));
  if (close.size >= limit) return [...close, ...apart];
  const asked = [...named].flatMap(({ part, alternatives }) => [
    ...part.terms,
    ...alternatives.flatMap(({ entries }) => entries.map(({ term }) => term)),
  ]);
  const others = ranked.filter((match) => !close.has(match)).slice(0, LOOKED_INTO);
  const fits = async (story: number): Promise<boolean> => {
    const passages = candidatesOf(reached, story).flatMap(({ passage }) => (passage > 0 ? [passage] : []));
    const texts = await passagesOf(store, story, passages.slice(0, PASSAGES));
    return texts.some(({ text }) => namesFit(text, asked));
  };
  const fitting = new Set<Match>();
  for (let at = 0; at < others.length && close.size + fitting.size < limit && !stale(); at += BATCH) {
    const batch = others.slice(at, at + BATCH);
    const held = await Promise.all(batch.map(({ story }) => fits(story).catch(() => false)));
    for (const [index, match] of batch.entries()) if (held[index]) fitting.add(match);
  }
  return [...close, ...fitting, ...apart.filter((match) => !fitting.has(match))];
};

/** So many of the first results at the most are stories that spell a name of the query another way. */
const SPELLINGS = 2;

/** The stories in order; where the first ones all spell a name as it was asked for, the best that doesn't ends them. */
export const withSpellings = (
  ranked: readonly Match[],
  reached: readonly Reached[],
  limit: number,
): readonly Match[] => {
  if (ranked.length <= limit) return ranked;
  const first = ranked.slice(0, limit);
  const raised: Match[] = [];
  for (const { reaches } of reached) {
    for (const { via, postings } of reaches) {
      if (via !== 'sound' && via !== 'alias') continue;
      const spelt = ({ story }: Match): boolean => placeOf(postings, story) >= 0;
      if (raised.length === SPELLINGS || [...first, ...raised].some(spelt)) continue;
      const best = ranked.slice(limit).find((match) => match.covered >= WHOLE && spelt(match));
      if (best) raised.push(best);
    }
  }
  const kept = ranked.filter((match) => !raised.includes(match));
  return [...kept.slice(0, limit - raised.length), ...raised, ...kept.slice(limit - raised.length)];
};
