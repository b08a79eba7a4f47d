import type { SearchDocument } from '../../src/search/document.ts';
import type { Engine } from '../../src/search/engine.ts';
import { holds } from '../../src/search/mark.ts';
import { termOf, wordsIn } from '../../src/search/words.ts';
import { rowsOf } from './dev.ts';

/** Two names, and whether people judged that they may be one person's. */
export interface NamePair {
  readonly name1: string;
  readonly name2: string;
  readonly is_match: boolean;
}

/** The judged pairs, where a collection stands beside the repository. */
export const namePairs = (): readonly NamePair[] => rowsOf<NamePair>('names') ?? [];

/** Puts the second name of each pair in a sentence into the middle of a story of its own. */
export const withNames = (
  archive: readonly SearchDocument[],
  pairs: readonly NamePair[],
): readonly SearchDocument[] => {
  const step = Math.floor(archive.length / Math.max(1, pairs.length));
  const planted = new Map(pairs.map(({ name2 }, index) => [index * Math.max(1, step) + 1, name2]));
  return archive.map((item, index) => {
    const name = planted.get(index);
    if (name === undefined) return item;
    const at = item.passages.length >> 1;
    return {
      ...item,
      passages: item.passages.map((passage, place) =>
        place === at ? { ...passage, text: `${passage.text} It was said by ${name} before.` } : passage,
      ),
    };
  });
};

/** What became of the pairs: of a pair that matches, a story with the second name is among the first ten for the first. */
export interface Planted {
  readonly matching: number;
  readonly found: number;
  readonly unrelated: number;
  /** Unrelated pairs of which a story that has the second name alone is among the first ten for the first. */
  readonly strayed: number;
  readonly missed: readonly NamePair[];
  readonly strays: readonly NamePair[];
}

const said = (name: string): readonly string[] => wordsIn(name).map(({ term }) => term);

/** Asks for the first name of each pair. */
export const askForNames = async (
  engine: Engine,
  archive: readonly SearchDocument[],
  pairs: readonly NamePair[],
): Promise<Planted> => {
  const stories = new Map(archive.map((item) => [item.address, item]));
  const has = (address: string, name: readonly string[]): boolean => {
    const item = stories.get(address);
    return (
      item !== undefined &&
      [item.title, ...item.passages.map(({ text }) => text)].some((text) => holds(text, name))
    );
  };
  const [missed, strays]: [NamePair[], NamePair[]] = [[], []];
  const differing = pairs.filter(({ name1, name2 }) => termOf(name1) !== termOf(name2));
  for (const pair of differing) {
    const answer = await engine.search({
      text: pair.name1,
      typing: false,
      filters: {},
      sort: 'relevance',
      limit: 10,
      counts: false,
    });
    const [asked, other] = [said(pair.name1), said(pair.name2)];
    const shown = (answer?.results ?? [])
      .map(({ address }) => address)
      .filter((address) => has(address, other));
    if (pair.is_match && shown.length === 0) missed.push(pair);
    if (!pair.is_match && shown.some((address) => !has(address, asked))) strays.push(pair);
  }
  const matching = differing.filter(({ is_match }) => is_match).length;
  const unrelated = differing.length - matching;
  return { matching, found: matching - missed.length, unrelated, strayed: strays.length, missed, strays };
};
