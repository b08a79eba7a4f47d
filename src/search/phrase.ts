import { holds } from './mark.ts';
import type { Match, Reached } from './match.ts';
import type { Part } from './query.ts';
import type { Store } from './store.ts';

/** Stories that a phrase is looked for in at one time, and at most. */
const PHRASE_BATCH = 20;
export const PHRASE_MOST = 200;

/** True where a story holds every wanted phrase as it stands, and no unwanted one. */
const phrasesHold = async (
  store: Store,
  number: number,
  wanted: readonly Part[],
  unwanted: readonly Part[],
): Promise<boolean> => {
  const story = await store.story(number);
  const parts = await Promise.all(story.parts.map((_, index) => store.part(number, index + 1)));
  const texts = [story.title, ...[...story.passages, ...parts.flat()].map(({ text }) => text)];
  const has = ({ terms }: Part): boolean => texts.some((text) => holds(text, terms));
  return wanted.every(has) && !unwanted.some(has);
};

/** The first stories, in order, that pass the phrases; looked at in batches until there are enough. */
export const verified = async (
  store: Store,
  ranked: readonly Match[],
  limit: number,
  wanted: readonly Part[],
  unwanted: readonly Part[],
  stale: () => boolean,
): Promise<{ readonly passed: readonly Match[]; readonly looked: number }> => {
  const passed: Match[] = [];
  let looked = 0;
  while (looked < Math.min(ranked.length, PHRASE_MOST + limit) && passed.length < limit && !stale()) {
    const batch = ranked.slice(looked, looked + PHRASE_BATCH);
    const held = await Promise.all(
      batch.map(({ story }) => phrasesHold(store, story, wanted, unwanted).catch(() => false)),
    );
    passed.push(...batch.filter((_, index) => held[index]));
    looked += batch.length;
  }
  return { passed, looked };
};

/** The quoted parts of several words: what only the texts can settle. */
export const phrases = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ kind, terms }) => kind === 'phrase' && terms.length > 1);

/** The stories that hold an unwanted word; words that nearly every story has are left to the texts. */
export const unwantedIn = async (
  store: Store,
  parts: readonly Part[],
  fail: (part: Part) => void,
): Promise<{ readonly stories: ReadonlySet<number>; readonly unread: readonly Part[] }> => {
  const stories = new Set<number>();
  const unread: Part[] = [...phrases(parts)];
  for (const part of parts.filter(({ terms }) => terms.length === 1)) {
    try {
      const entry = await store.entry(part.terms[0] ?? '');
      if (!entry) continue;
      if (entry.common) unread.push(part);
      for (const story of store.postings(entry).stories) stories.add(story);
      for (const story of entry.rest === null ? [] : (await store.rest(entry.rest)).stories)
        stories.add(story);
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
