import { type Directory, pathIn, shardOf } from './directory.ts';
import { skeletonOf } from './skeleton.ts';
import { wordsIn } from './words.ts';

/** A query with so many telling words does without the lists of those that most stories have. */
const TELLING = 3;

/** The words of a query that are not looked up: marked they are, but they tell no story from another. */
export const untoldIn = (directory: Directory, terms: readonly string[]): ReadonlySet<string> => {
  const common = new Set(directory.common);
  const known = terms.filter((term) => common.has(term));
  return new Set(terms.length - known.length < TELLING ? [] : known);
};

/** The files that a query begins with whatever comes of it, so that they may be asked for before the engine is there. */
export const firstFiles = (directory: Directory, text: string): readonly string[] => {
  const terms = wordsIn(text).map(({ term }) => term);
  const untold = untoldIn(directory, terms);
  const looked = terms.filter((term) => !untold.has(term));
  const shards = new Set(looked.map((term) => shardOf(skeletonOf(term), directory.terms.count)));
  return [...shards].map((shard) => pathIn('terms', directory.terms, shard));
};
