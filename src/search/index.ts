import { DIMENSIONS, DIRECTORY, type Dimension, type Directory, type Section } from './directory.ts';
import type { SearchDocument } from './document.ts';
import { type FacetTable, noteFacets, packDays, packFacets } from './facets.ts';
import { gatherer } from './gather.ts';
import { rankOf } from './lexicon.ts';
import { type IndexFile, sectionWriter } from './section.ts';
import type { Alias } from './shard.ts';
import { packStored } from './stored.ts';
import { termFiles } from './term-files.ts';
import { wordFiles } from './word-files.ts';

const PER = 16;
/** Stories to a group at the least, and groups of them at the most: the directory names each. */
const STORED_PER = 256;
const STORED_GROUPS = 16;

/** Documents that are asked for one by one, so that those of a large archive need not all be in memory; an array is such a list. */
export interface Documents {
  readonly length: number;
  readonly at: (index: number) => SearchDocument | undefined;
}

function* eachOf(documents: Documents): Generator<SearchDocument> {
  for (let index = 0; index < documents.length; index += 1) {
    const item = documents.at(index);
    if (item) yield item;
  }
}

function* facetFiles(
  tables: Readonly<Record<Dimension, FacetTable>>,
): Generator<IndexFile, Directory['facets']> {
  const sections: Partial<Record<Dimension, Section>> = {};
  for (const dimension of DIMENSIONS) {
    const writer = sectionWriter(dimension, PER);
    for (const file of packFacets(tables[dimension])) yield* writer.add([file]);
    yield* writer.flush();
    sections[dimension] = writer.section();
  }
  return sections as Directory['facets'];
}

/**
 * Yields the files of the index over the documents, which come in the order of `byDay`; the last is
 * the directory. The same documents give the same files, byte for byte.
 */
export function* indexFiles(
  documents: Documents,
  aliases: ReadonlyMap<string, readonly Alias[]>,
): Generator<IndexFile> {
  const gathered = gatherer();
  const stored = sectionWriter(
    'stored',
    Math.max(STORED_PER, 2 ** Math.ceil(Math.log2(documents.length / STORED_GROUPS))),
  );
  const days: (string | null)[] = [];
  const tables = { outlet: new Map(), topic: new Map(), person: new Map(), place: new Map() } as const;
  for (const item of eachOf(documents)) {
    const story = days.length;
    gathered.take(item);
    for (const dimension of DIMENSIONS) noteFacets(tables[dimension], story, item.filters[dimension]);
    days.push(item.day);
    yield* stored.add(packStored(item));
  }
  yield* stored.flush();
  const dayFiles = sectionWriter('days', PER);
  dayFiles.add([packDays(days)]);
  yield* dayFiles.flush();
  const terms = yield* termFiles(gathered, days.length, aliases);
  const words = gathered.terms().map((term) => ({ term, rank: rankOf(gathered.count(term)) }));
  const lexicons = yield* wordFiles(words);
  const facets = yield* facetFiles(tables);
  const directory: Directory = {
    version: 3,
    stories: days.length,
    ...terms,
    ...lexicons,
    stored: stored.section(),
    days: dayFiles.section(),
    facets,
  };
  yield { path: DIRECTORY, bytes: new TextEncoder().encode(JSON.stringify(directory)) };
}
