import type { Match, Reached } from './match.ts';
import { placeOf } from './postings.ts';

export type Sort = 'relevance' | 'date';

/** A passage of a story where words of the query stand, and what they are worth together. */
export interface Candidate {
  /** 0 is the title. */
  readonly passage: number;
  readonly worth: number;
}

/** So many of the best are ranked again by how close their words stand. */
const NEAR_RANKED = 100;
/** Stories that lack words of the query join the answer until it has about this many. */
const ENOUGH = { relevance: 100, date: 10 } as const;
/** A story that answers for so much of a query answers for all of it. */
export const WHOLE = 0.999;
const CLOSE = 0.35;
const TITLE = 0.3;

/** The passages of a story where the query's words stand, those that answer for most first. */
export const candidatesOf = (reached: readonly Reached[], story: number): readonly Candidate[] => {
  const answering = new Map<number, number>();
  for (const [index, { reaches }] of reached.entries()) {
    for (const { postings } of reaches) {
      const place = placeOf(postings, story);
      if (place < 0) continue;
      const end = postings.starts[place + 1] ?? 0;
      for (let at = postings.starts[place] ?? 0; at < end; at++) {
        const passage = postings.passages[at] ?? 0;
        answering.set(passage, (answering.get(passage) ?? 0) | (1 << index));
      }
    }
  }
  const worthOf = (units: number): number =>
    reached.reduce((sum, { worth }, index) => (units & (1 << index) ? sum + worth : sum), 0);
  return [...answering]
    .map(([passage, units]) => ({ passage, worth: worthOf(units) }))
    .sort((a, b) => b.worth - a.worth || a.passage - b.passage);
};

const byScore = (a: Match, b: Match): number => b.score - a.score || b.story - a.story;

/** The answer's stories: those with every word, and where they are few, those with most of the words. */
const enough = (matches: readonly Match[], sort: Sort): readonly Match[] => {
  const order = Float64Array.from(matches, ({ covered }) => covered).sort();
  const least = order.at(-Math.min(ENOUGH[sort], order.length)) ?? 0;
  const best = order.at(-1) ?? 0;
  const limit = sort === 'date' ? Math.min(best, Math.max(least, best * 0.5)) : least;
  return matches.filter(({ covered }) => covered >= limit - 1e-6);
};

/** The stories of the answer in order; `whole` of them answer for every word. */
export const rank = (
  reached: readonly Reached[],
  matches: readonly Match[],
  sort: Sort,
): { readonly ranked: readonly Match[]; readonly whole: number } => {
  const answer = enough(matches, sort);
  const whole = answer.filter(({ covered }) => covered >= WHOLE).length;
  if (sort === 'date') return { ranked: [...answer].sort((a, b) => b.story - a.story), whole };
  const total = reached.reduce((sum, { worth, reaches }) => sum + (reaches.length > 0 ? worth : 0), 0);
  const ordered = [...answer].sort(byScore);
  const near = ordered.slice(0, NEAR_RANKED).map((match) => {
    const candidates = candidatesOf(reached, match.story);
    const title = candidates.find(({ passage }) => passage === 0)?.worth ?? 0;
    const close = candidates[0]?.worth ?? 0;
    return { ...match, score: match.score * (1 + (CLOSE * close + TITLE * title) / total) };
  });
  return { ranked: [...near.sort(byScore), ...ordered.slice(NEAR_RANKED)], whole };
};
