import type { Archive } from '../archive/archive.ts';
import { withdrawnOf } from '../archive/select.ts';
import type { Basis } from '../facts/fact.ts';
import { aliasesOf } from '../search/aliases.ts';
import { byDay, documentOf, placedOf } from '../search/document.ts';
import { type Documents, indexFiles } from '../search/index.ts';
import type { IndexFile } from '../search/section.ts';
import { edtfWords } from '../site/format.ts';
import { BASIS_WORDS } from '../site/headline.ts';
import { paths } from '../site/urls.ts';
import type { Output } from './output.ts';

/** The files of the search index, with their root-relative paths. A withdrawn story is not in it. */
export function* searchFiles(archive: Archive): Generator<IndexFile> {
  const wording = { date: edtfWords, basis: (basis: Basis) => BASIS_WORDS[basis] };
  const shown = archive.articles
    .filter((article) => withdrawnOf(article) === null)
    .map((article) => ({ article, ...placedOf(article) }))
    .sort(byDay);
  const documents: Documents = {
    length: shown.length,
    at: (index) => {
      const placed = shown[index];
      return placed && documentOf(placed.article, archive, wording);
    },
  };
  for (const { path, bytes } of indexFiles(documents, aliasesOf(archive.vocabulary))) {
    yield { path: `${paths.search}${path}`, bytes };
  }
}

/** Writes the search index below the search page, file by file. */
export const writeSearch = (archive: Archive, output: Output): void => {
  for (const { path, bytes } of searchFiles(archive)) output.write(path, bytes);
};
