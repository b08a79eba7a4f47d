import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Archive } from './archive/archive.ts';
import { writeAllFeeds } from './editions/feeds.ts';
import { writeHeaders } from './editions/headers.ts';
import { type Output, outputAt } from './editions/output.ts';
import { writePermanent } from './editions/permanent.ts';
import { writeSearch } from './editions/search.ts';
import { writeSiteFiles } from './editions/site-files.ts';
import { writeSitemap } from './editions/sitemap.ts';
import { writeStory } from './editions/story.ts';
import { seedsFolder } from './seeds.ts';
import { leftArchive } from './site/handover.ts';
import { jsonLine } from './text/printable.ts';

/** Writes each story's editions and its permanent page, and yields its record as a line. */
function* storiesOf(archive: Archive, seeds: string, output: Output): Iterable<string> {
  for (const article of archive.articles) {
    const record = writeStory(article, archive, seeds, output);
    writePermanent(article, record, output);
    yield `${jsonLine(record)}\n`;
  }
}

/** Writes every machine edition of an archive; `pages` are the root-relative paths of its HTML pages. */
export const writeEditions = (
  archive: Archive,
  {
    seeds,
    pages,
    output,
  }: { readonly seeds: string; readonly pages: Iterable<string>; readonly output: Output },
): void => {
  output.stream('/archive.ndjson', storiesOf(archive, seeds, output));
  writeAllFeeds(archive, output);
  writeSitemap(pages, output);
  writeSiteFiles(output);
  writeSearch(archive, output);
  writeHeaders(output);
};

/** The machine editions, as plain files written once Astro has rendered the pages. */
export const editions = (): AstroIntegration => ({
  name: 'dateline-editions',
  hooks: {
    'astro:build:done': ({ dir, pages, logger }) => {
      const archive = leftArchive();
      const output = outputAt(fileURLToPath(dir));
      writeEditions(archive, {
        seeds: seedsFolder(),
        pages: pages.map(({ pathname }) => `/${pathname}`),
        output,
      });
      logger.info(`machine editions of ${archive.articles.length} stories written`);
    },
  },
});
