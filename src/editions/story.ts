import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { recordOf, type StoryRecord } from '../archive/record.ts';
import { withdrawnOf } from '../archive/select.ts';
import { bibtexOf } from '../render/citation/bibtex.ts';
import { citableOf } from '../render/citation/citable.ts';
import { cslOf } from '../render/citation/csl.ts';
import { risOf } from '../render/citation/ris.ts';
import { storyHast } from '../render/hast.ts';
import { markdownOf } from '../render/markdown.ts';
import { SITE_NAME } from '../site/config.ts';
import { linksOf, paths } from '../site/urls.ts';
import { jsonLine, printable } from '../text/printable.ts';
import type { Output } from './output.ts';

const changed = (path: string): Error =>
  new Error(`${printable(path)}: it changed while the archive was being built. Build again.`);

/** The bytes of a seed, as they were when it was read; a file that changed or vanished since is an error. */
const bytesOf = ({ source }: Article, seeds: string): Uint8Array => {
  const path = join(seeds, source.file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw changed(path);
  }
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) throw changed(path);
  return bytes;
};

/** Writes everything that stands beside a story's page, and gives back its record. A withdrawn story's text is not written. */
export const writeStory = (
  article: Article,
  archive: Archive,
  seeds: string,
  output: Output,
): StoryRecord => {
  const record = recordOf(article, archive);
  const links = linksOf(article);
  const citable = citableOf(article, { link: links.permanent, archive: SITE_NAME });
  const beside = (file: string, content: string | Uint8Array): void =>
    output.write(paths.edition(article, file), content);
  beside('record.json', `${jsonLine(record)}\n`);
  if (withdrawnOf(article) === null) {
    beside('index.md', markdownOf(record, storyHast(article), links));
    beside('source.txt', bytesOf(article, seeds));
  }
  beside('cite.bib', bibtexOf(citable));
  beside('cite.ris', risOf(citable));
  beside('cite.csl.json', `${JSON.stringify(cslOf(citable), null, 2)}\n`);
  return record;
};
