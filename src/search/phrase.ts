import { holds } from './mark.ts';
import type { Match, Reached } from './match.ts';
import { passagesIn } from './postings.ts';
import { isPhrase, type Part } from './query.ts';
import { passagesOf } from './result.ts';
import type { Store } from './store.ts';
import { partOf } from './stored.ts';

/** Stories that a phrase is looked for in at first; then as many as are likely to hold what is wanting, and at most. */
const PHRASE_BATCH = 10;
export const PHRASE_MOST = 120;

/** True where a story holds every wanted phrase as it stands, and no unwanted one. */
const phrasesHold = async (
  store: Store,
  reached: readonly Reached[],
  number: number,
  unwanted: readonly Part[],
): Promise<boolean> => {
  const story = await store.story(number);
  const holdsIn = async (passages: readonly number[], terms: readonly string[]): Promise<boolean> =>
    (await passagesOf(store, number, passages)).some(({ text }) => holds(text, terms));
  for (const { unit, reaches } of reached.filter(({ unit: { part } }) => isPhrase(part))) {
    const { terms } = unit.part;
    const passages = reaches.flatMap(({ postings }) => passagesIn(postings, number));
    const near = passages.filter((passage) => passage > 0 && partOf(passage) === 0);
    const far = passages.filter((passage) => partOf(passage) > 0);
    const held =
      (passages.includes(0) && holds(story.title, terms)) ||
      (await holdsIn(near, terms)) ||
      (await holdsIn(far, terms));
    if (!held) return false;
  }
  if (unwanted.length === 0) return true;
  const every = Array.from({ length: story.parts }, (_, part) => store.part(number, part));
  const texts = [story.title, ...(await Promise.all(every)).flat().map(({ text }) => text)];
  return !unwanted.some(({ terms }) => texts.some((text) => holds(text, terms)));
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
    const likely = Math.ceil(((limit - passed.length) * looked) / Math.max(1, passed.length));
    const batch = ranked.slice(looked, looked + (looked === 0 ? PHRASE_BATCH : Math.min(looked, likely)));
    const held = await Promise.all(
      batch.map(({ story }) => phrasesHold(store, reached, story, unwanted).catch(() => false)),
    );
    passed.push(...batch.filter((_, index) => held[index]));
    looked += batch.length;
  }
  return { passed, looked };
};

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
