import { holds } from './mark.ts';
import type { Match, Reached } from './match.ts';
import { passagesIn } from './postings.ts';
import type { Part } from './query.ts';
import { passagesOf } from './result.ts';
import type { Store } from './store.ts';

/** Stories that a phrase is looked for in at first, each time twice as many as before, and at most. */
const PHRASE_BATCH = 10;
export const PHRASE_MOST = 120;

/** True where a story holds every wanted phrase as it stands, and no unwanted one. */
const phrasesHold = async (
  store: Store,
  reached: readonly Reached[],
  number: number,
  unwanted: readonly Part[],
): Promise<boolean> => {
  const titled = async (terms: readonly string[]): Promise<boolean> =>
    holds((await store.story(number)).title, terms);
  for (const { unit, reaches } of reached.filter(({ unit: { part } }) => isPhrase(part))) {
    const { terms } = unit.part;
    const passages = reaches.flatMap(({ postings }) => passagesIn(postings, number));
    const held =
      (passages.includes(0) && (await titled(terms))) ||
      (await textsOf(store, number, passages)).some((text) => holds(text, terms));
    if (!held) return false;
  }
  if (unwanted.length === 0) return true;
  const story = await store.story(number);
  const every = Array.from({ length: story.parts }, (_, part) => store.part(number, part));
  const texts = [story.title, ...(await Promise.all(every)).flat().map(({ text }) => text)];
  return !unwanted.some(({ terms }) => texts.some((text) => holds(text, terms)));
};

const textsOf = async (
  store: Store,
  number: number,
  passages: readonly number[],
): Promise<readonly string[]> => {
  const found = await passagesOf(
    store,
    number,
    passages.filter((passage) => passage > 0),
  );
  return found.map(({ text }) => text);
};

/** The first stories, in order, that pass the phrases; looked at in batches until there are enough. */
export const verified = async (
  store: Store,
  ranked: readonly Match[],
  limit: number,
  reached: readonly Reached[],
  unwanted: readonly Part[],
  stale: () => boolean,
): Promise<{ readonly passed: readonly Match[]; readonly looked: number }> => {
  const passed: Match[] = [];
  let looked = 0;
  while (looked < Math.min(ranked.length, PHRASE_MOST + limit) && passed.length < limit && !stale()) {
    const batch = ranked.slice(looked, looked + Math.max(PHRASE_BATCH, looked));
    const held = await Promise.all(
      batch.map(({ story }) => phrasesHold(store, reached, story, unwanted).catch(() => false)),
    );
    passed.push(...batch.filter((_, index) => held[index]));
    looked += batch.length;
  }
  return { passed, looked };
};

/** True for a quoted part of several words: only the texts can settle it. */
export const isPhrase = ({ kind, terms }: Part): boolean => kind === 'phrase' && terms.length > 1;

/** The stories that hold an unwanted word; words that nearly every story has are left to the texts. */
export const unwantedIn = async (
  store: Store,
  parts: readonly Part[],
  fail: (part: Part) => void,
): Promise<{ readonly stories: ReadonlySet<number>; readonly unread: readonly Part[] }> => {
  const stories = new Set<number>();
  const unread: Part[] = parts.filter(isPhrase);
  for (const part of parts.filter(({ terms }) => terms.length === 1)) {
    try {
      const entry = await store.entry(part.terms[0] ?? '');
      if (!entry) continue;
      if (entry.common) unread.push(part);
      for (const story of (await store.postings(entry, true)).stories) stories.add(story);
    } catch {
      fail(part);
    }
  }
  return { stories, unread };
};

/** The matches that have every quoted part. */
export const withPhrases = (matches: readonly Match[], reached: readonly Reached[]): readonly Match[] =>
  reached
    .filter(({ unit }) => unit.part.kind === 'phrase')
    .reduce((left, { reaches }) => {
      const having = new Set(reaches.flatMap(({ postings }) => [...postings.stories]));
      return left.filter(({ story }) => having.has(story));
    }, matches);
