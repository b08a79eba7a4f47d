import { DIMENSIONS } from './directory.ts';
import type { Filters } from './filters.ts';
import type { Sort } from './rank.ts';

/** What the search page shows; its address holds all of it. */
export interface State {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** How many results at most. */
  readonly limit: number;
}

/** Results come ten at a time. */
export const STEP = 10;
const MOST = 1000;
const LONGEST = 400;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The state that an address's query holds; what makes no sense is left out. */
export const stateFrom = (query: string): State => {
  const params = new URLSearchParams(query);
  const filters: Record<string, string> = {};
  for (const name of DIMENSIONS) {
    const value = params.get(name)?.trim();
    if (value) filters[name] = value;
  }
  for (const name of ['from', 'to']) {
    const value = params.get(name) ?? '';
    if (DAY.test(value)) filters[name] = value;
  }
  const show = Math.ceil(Number(params.get('show')) / STEP) * STEP;
  return {
    text: (params.get('q') ?? '').slice(0, LONGEST),
    filters,
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    limit: show > STEP ? Math.min(MOST, show) : STEP,
  };
};

/** The query of an address that holds the state, with its question mark; empty for an empty state. */
export const queryOf = ({ text, filters, sort, limit }: State): string => {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  for (const name of [...DIMENSIONS, 'from', 'to'] as const) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  if (sort === 'date') params.set('sort', sort);
  if (limit > STEP) params.set('show', String(limit));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
};

/** True where nothing is asked. */
export const isEmpty = ({ text, filters }: State): boolean =>
  text.trim() === '' && Object.values(filters).every((value) => !value);
