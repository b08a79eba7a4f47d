import type { Article } from '../archive/article.ts';
import type { StoryRecord } from '../archive/record.ts';
import { escaped, escapedAttribute } from '../render/escape.ts';
import { headlineOf } from '../render/links.ts';
import { SITE_NAME } from '../site/config.ts';
import { windowTitle } from '../site/format.ts';
import { absolute, href, paths } from '../site/urls.ts';
import { oneLine } from '../text/one-line.ts';
import type { Output } from './output.ts';

/** Writes the page of a story's permanent identifier, which leads to the story without script. */
export const writePermanent = (article: Article, record: StoryRecord, output: Output): void => {
  const words = oneLine(headlineOf(record));
  const title = escaped(words);
  const page = escapedAttribute(href(paths.story(article)));
  const canonical = escapedAttribute(absolute(paths.story(article)));
  const permanent = escapedAttribute(absolute(paths.permanent(article)));
  output.write(
    `${paths.permanent(article)}index.html`,
    `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(windowTitle(words, SITE_NAME))}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${page}">
<link rel="canonical" href="${canonical}">
<link rel="cite-as" href="${permanent}">
</head>
<body>
<main>
<h1>${title}</h1>
<p>This story stands at <a href="${page}">${canonical}</a>.</p>
</main>
</body>
</html>
`,
  );
};
