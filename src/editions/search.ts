import type { Archive } from '../archive/archive.ts';
import { withdrawnOf } from '../archive/select.ts';
import { aliasesOf } from '../search/aliases.ts';
import { byDay, documentOf } from '../search/document.ts';
import { indexFiles } from '../search/index.ts';
import { edtfWords } from '../site/format.ts';
import { BASIS_WORDS } from '../site/headline.ts';
import { paths } from '../site/urls.ts';
import type { Output } from './output.ts';

/** Writes the search index below the search page, file by file. A withdrawn story is not in it. */
export const writeSearch = (archive: Archive, output: Output): void => {
  const documents = archive.articles
    .filter((article) => withdrawnOf(article) === null)
    .map((article) => documentOf(article, archive, { date: edtfWords, basis: (basis) => BASIS_WORDS[basis] }))
    .sort(byDay);
  for (const { path, bytes } of indexFiles(documents, aliasesOf(archive.vocabulary))) {
    output.write(`${paths.search}${path}`, bytes);
  }
};
