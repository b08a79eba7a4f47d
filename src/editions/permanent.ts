import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { StoryRecord } from '../archive/record.ts';
import { titleOf } from '../archive/select.ts';
import { escaped, escapedAttribute } from '../render/escape.ts';
import { headlineOf } from '../render/links.ts';
import { SITE_NAME } from '../site/config.ts';
import { windowTitle } from '../site/format.ts';
import { absolute, href, paths } from '../site/urls.ts';
import { oneLine } from '../text/one-line.ts';
import type { Output } from './output.ts';

/** A page that leads on to another without script. Paths are root-relative. */
interface Leading {
  readonly title: string;
  readonly says: string;
  readonly to: string;
  /** The address to cite the other page by, where it has one. */
  readonly citeAs?: string;
}

const leadingPage = ({ title, says, to, citeAs }: Leading): string => {
  const words = oneLine(title);
  const page = escapedAttribute(href(to));
  const canonical = escapedAttribute(absolute(to));
  const cite =
    citeAs === undefined ? '' : `<link rel="cite-as" href="${escapedAttribute(absolute(citeAs))}">\n`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(windowTitle(words, SITE_NAME))}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${page}">
<link rel="canonical" href="${canonical}">
${cite}</head>
<body>
<main>
<h1>${escaped(words)}</h1>
<p>${escaped(says)} <a href="${page}">${canonical}</a>.</p>
</main>
</body>
</html>
`;
};

/** Writes the page of a story's permanent identifier, which leads to the story. */
export const writePermanent = (article: Article, record: StoryRecord, output: Output): void => {
  output.write(
    `${paths.permanent(article)}index.html`,
    leadingPage({
      title: headlineOf(record),
      says: 'This story stands at',
      to: paths.story(article),
      citeAs: paths.permanent(article),
    }),
  );
};

/**
 * Writes, for every story of an event, pages that lead to the event by that story's short id. An event is
 * named after the story that told it first; when an earlier one comes in, the old address still leads there.
 */
export const writeEventAddresses = ({ events, byId }: Archive, output: Output): void => {
  for (const { id, stories } of events) {
    for (const story of stories) {
      const article = byId.get(story);
      if (!article || article.source.short === id) continue;
      const title = titleOf(article).value;
      for (const [from, to] of [
        [paths.event(article.source.short), paths.event(id)],
        [paths.tellings(article.source.short), paths.tellings(id)],
      ] as const)
        output.write(
          `${from}index.html`,
          leadingPage({ title, says: 'The event that this story tells with others stands at', to }),
        );
    }
  }
};
