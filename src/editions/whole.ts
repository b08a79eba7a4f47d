import type { Archive } from '../archive/archive.ts';
import { jsonLine } from '../text/printable.ts';
import { writeAllFeeds } from './feeds.ts';
import type { Output } from './output.ts';
import { writeEventAddresses, writePermanent } from './permanent.ts';
import { writeSearch } from './search.ts';
import { writeSiteFiles } from './site-files.ts';
import { writeStory } from './story.ts';

/** What writing the editions of an archive uses. */
export interface WritingOptions {
  /** The seeds folder, for the texts byte for byte. */
  readonly seeds: string;
  readonly output: Output;
  /** Hears how many of all stories are written. */
  readonly tell?: (done: number, all: number) => void;
}

/** Writes each story's editions and its permanent page, and yields its record as a line. */
function* storiesOf(
  archive: Archive,
  { seeds, output, tell = () => undefined }: WritingOptions,
): Iterable<string> {
  let done = 0;
  for (const article of archive.articles) {
    const record = writeStory(article, archive, seeds, output);
    writePermanent(article, record, output);
    done += 1;
    tell(done, archive.articles.length);
    yield `${jsonLine(record)}\n`;
  }
}

/** Writes every machine edition of an archive that needs no page of the site to be drawn. */
export const writeEditions = (archive: Archive, options: WritingOptions): void => {
  const { output } = options;
  output.stream('/archive.ndjson', storiesOf(archive, options));
  writeEventAddresses(archive, output);
  writeAllFeeds(archive, output);
  writeSiteFiles(output);
  writeSearch(archive, output);
};
