import { DIRECTORY, type Directory } from './directory.ts';
import { expand, type Unit } from './expand.ts';
import { allowedBy, type Counts, countsOf, type Filters, isNarrowed } from './filters.ts';
import { markingOf } from './mark.ts';
import { type Match, matchesOf, reach } from './match.ts';
import { nearest } from './mend.ts';
import { namedIn, withName, withSpellings } from './names.ts';
import { PHRASE_MOST, unwantedIn, verified, withPhrases } from './phrase.ts';
import type { Budget } from './plan.ts';
import { isPhrase, type Part, parseQuery } from './query.ts';
import { rank, type Sort } from './rank.ts';
import { type Reading, type Result, readingsOf, resultOf } from './result.ts';
import { type FetchFile, openStore, type Store } from './store.ts';

/** What is asked of the engine. */
export interface Request {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** How many results, from the first. */
  readonly limit: number;
  /** True while the reader is typing: the last word may be unfinished. */
  readonly typing: boolean;
  /** True where the counts of the filters are wanted. */
  readonly counts: boolean;
}

export interface Answer {
  readonly results: readonly Result[];
  /** How many stories answer; a lower bound where `more` is true. */
  readonly total: number;
  readonly more: boolean;
  /** How many of them have every word. */
  readonly whole: number;
  /** Words that the archive hasn't, and what is shown for them. */
  readonly mended: readonly Reading[];
  /** Words that are also looked for in other spellings. */
  readonly also: readonly Reading[];
  /** Words that nothing answers for. */
  readonly missing: readonly string[];
  /** Where nothing was found: words of the archive that look like those asked for. */
  readonly nearest: readonly string[];
  /** Where a name was asked for that no story has: those of its words that some story has. */
  readonly alone: readonly string[];
  /** Words that could not be looked up, because a part of the index is missing or damaged. */
  readonly failed: readonly string[];
  readonly counts: Counts | null;
}

export interface Engine {
  readonly stories: number;
  /**
   * Answers a request, or null where `stale` says that the answer is no longer wanted. `first` is given the
   * first few results as soon as they are there, where others are still on their way.
   */
  readonly search: (
    request: Request,
    stale?: () => boolean,
    first?: (results: readonly Result[]) => void,
  ) => Promise<Answer | null>;
}

const NOTHING: Answer = {
  results: [],
  total: 0,
  more: false,
  whole: 0,
  mended: [],
  also: [],
  missing: [],
  nearest: [],
  alone: [],
  failed: [],
  counts: null,
};

/** So many words of a query whose stories are all known need no longer lists of the commoner ones. */
const TELLING = 2;
/** So many results are shown before the others are there. */
const FIRST = 3;

/** Every story that passes the filters, as matches of an empty query. */
const browsed = (allowed: Uint8Array): readonly Match[] =>
  [...allowed.keys()]
    .filter((story) => allowed[story] === 1)
    .map((story) => ({ story, covered: 1, score: 1 }));

/** Opens the index. Rejects where its directory can't be read. */
export const openEngine = async (fetchFile: FetchFile): Promise<Engine> => {
  const directory = JSON.parse(new TextDecoder().decode(await fetchFile(DIRECTORY))) as Directory;
  const store = openStore(directory, fetchFile);

  const search: Engine['search'] = async (request, stale = () => false, first = () => undefined) => {
    const { filters, sort, limit } = request;
    const query = parseQuery(request.text);
    const open = query.open && request.typing;
    const failed = new Set<string>();
    const narrowed = isNarrowed(filters);
    if (query.wanted.length === 0 && !narrowed) return NOTHING;

    const units = await expand(store, query.wanted, open, ({ text }) => failed.add(text));
    if (stale()) return null;
    const named = namedIn(units);
    const failing = ({ text }: Part): void => void failed.add(text);
    const unreached = ({ part }: Unit): void => failing(part);
    const [unwanted, allowed] = await Promise.all([
      unwantedIn(store, query.unwanted, failing),
      allowedBy(store, filters).catch(() => {
        failed.add('the filters');
        return null;
      }),
    ]);
    const passes = (story: number): boolean =>
      (allowed === null || allowed[story] === 1) && !unwanted.stories.has(story);
    const look = async (budget: Budget) => {
      const reached = await reach(store, units, budget, unreached);
      const matches =
        units.length === 0
          ? browsed(allowed ?? new Uint8Array(0)).filter(({ story }) => passes(story))
          : matchesOf(reached, directory.stories, passes);
      return { reached, ...rank(reached, withPhrases(matches, reached), units.length === 0 ? 'date' : sort) };
    };
    const complete = narrowed || sort === 'date' || limit > PHRASE_MOST;
    let { reached, ranked, whole } = await look(complete ? 'complete' : 'first');
    const told = reached.filter(({ entire }) => entire).length >= TELLING;
    if (!complete && !told && whole < limit && units.length > 1 && reached.some(({ shallow }) => shallow)) {
      ({ reached, ranked, whole } = await look('complete'));
    }
    if (reached.some(({ unread }) => unread)) whole = 0;
    if (stale()) return null;

    if (named.size > 0) ranked = await withName(store, ranked, reached, named, limit, stale);
    if (sort === 'relevance') ranked = withSpellings(ranked, reached, limit);
    if (stale()) return null;
    const total = ranked.length;
    let more = reached.some(({ partial }) => partial);
    if (query.wanted.some(isPhrase) || unwanted.unread.length > 0) {
      const { passed, looked } = await verified(store, ranked, limit, reached, unwanted.unread, stale);
      more = more || looked < total;
      ranked = passed;
      whole = Math.min(whole, passed.length);
    }
    if (stale()) return null;

    const looking = {
      store,
      reached,
      markings: markingOf(units, open),
      words: units.map(({ part, alternatives: [first] }) => first?.entries[0]?.term ?? part.text).join(' '),
    };
    const shown = ranked.slice(0, limit).map(({ story }) =>
      resultOf(looking, story).catch(() => {
        failed.add('a story');
        return null;
      }),
    );
    if (shown.length > FIRST) {
      const few = (await Promise.all(shown.slice(0, FIRST))).filter((result) => result !== null);
      if (!stale()) first(few);
    }
    const found = await Promise.all(shown);
    if (stale()) return null;
    const results = found.filter((result) => result !== null);
    const missing = units
      .filter(({ part, alternatives }) => alternatives.length === 0 && !failed.has(part.text))
      .map(({ part }) => part);
    return {
      results,
      total: ranked.length,
      more,
      whole,
      ...readingsOf(units, results),
      missing: missing.map(({ text }) => text),
      nearest: ranked.length > 0 ? [] : await nearestOf(store, missing),
      alone: ranked.length > 0 ? [] : wordsAlone(named),
      failed: [...failed],
      counts: request.counts
        ? await countsOf(
            store,
            ranked.map(({ story }) => story),
            filters,
          ).catch(() => null)
        : null,
    };
  };
  return { stories: directory.stories, search };
};

const wordsAlone = (named: ReadonlySet<Unit>): readonly string[] =>
  [...named].filter(({ alternatives }) => alternatives.length > 0).map(({ part }) => part.text);

const nearestOf = async (store: Store, missing: readonly Part[]): Promise<readonly string[]> => {
  try {
    const words = missing.flatMap(({ terms }) => terms).slice(0, 3);
    return [...new Set((await Promise.all(words.map((word) => nearest(store, word)))).flat())].slice(0, 6);
  } catch {
    return [];
  }
};
