import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { aliasesOf } from '../../src/search/aliases.ts';
import { byDay, documentOf, type SearchDocument } from '../../src/search/document.ts';
import { type Engine, openEngine, type Request } from '../../src/search/engine.ts';
import { indexFiles } from '../../src/search/index.ts';
import { readSeeds } from '../../src/seeds.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const vocabulary = readVocabulary();

/** The four seeds as the index takes them. */
export const seedDocuments = (): readonly SearchDocument[] => {
  const archive = buildArchive(
    readSeeds('seeds').map((source) => readArticle(source, vocabulary)),
    vocabulary,
  );
  return archive.articles
    .map((article) => documentOf(article, archive, { date: (edtf) => edtf, basis: () => null }))
    .sort(byDay);
};

/** The files of an index by path. */
export const filesOf = (documents: readonly SearchDocument[]): Map<string, Uint8Array> =>
  new Map([...indexFiles(documents, aliasesOf(vocabulary))].map(({ path, bytes }) => [path, bytes]));

/** An engine over files in memory; a path that isn't there is refused, as a server would. */
export const engineOver = (files: ReadonlyMap<string, Uint8Array>): Promise<Engine> =>
  openEngine(async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`404: ${path}`);
    return bytes;
  });

/** A request with what a test doesn't say left as a page would have it. */
export const ask = (text: string, more: Partial<Request> = {}): Request => ({
  text,
  filters: {},
  sort: 'relevance',
  limit: 10,
  typing: false,
  counts: false,
  ...more,
});

/** A document from a title and paragraphs. */
export const told = (
  title: string,
  paragraphs: readonly string[],
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  address: `/undated/${title.toLowerCase().replace(/\W+/g, '-')}/`,
  title,
  supplied: false,
  day: null,
  dated: '',
  outlet: '',
  language: '',
  bases: { title: '', outlet: '', dated: '' },
  filters: { outlet: [], topic: [], person: [], place: [] },
  passages: paragraphs.map((text, index) => ({ kind: 'paragraph', anchor: `p-${index}`, text })),
  ...more,
});
