import { escaped } from '../render/escape.ts';
import { absolute } from '../site/urls.ts';
import type { Output } from './output.ts';

/** The most addresses that one sitemap may hold, by the protocol. */
const MOST = 50_000;

const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function* listOf(
  element: 'urlset' | 'sitemapindex',
  entry: string,
  locations: Iterable<string>,
): Iterable<string> {
  yield `${OPENING}<${element} ${NAMESPACE}>\n`;
  for (const location of locations) yield `<${entry}><loc>${escaped(location)}</loc></${entry}>\n`;
  yield `</${element}>\n`;
}

/** True for a page that a search engine should list: neither an error nor a copy of another page. */
const isListed = (path: string): boolean => !/^\/404\/?$|\/source\/$|^\/search\/$/.test(path);

/** Writes `/sitemap.xml`: the list itself, or an index of lists where one can't hold them all. `most` is for tests. */
export const writeSitemap = (pages: Iterable<string>, output: Output, most = MOST): void => {
  const locations = [...pages].filter(isListed).sort().map(absolute);
  if (locations.length <= most) {
    output.stream('/sitemap.xml', listOf('urlset', 'url', locations));
    return;
  }
  const parts = Array.from(
    { length: Math.ceil(locations.length / most) },
    (_, part) => `/sitemap-${part + 1}.xml`,
  );
  parts.forEach((path, part) => {
    output.stream(path, listOf('urlset', 'url', locations.slice(part * most, (part + 1) * most)));
  });
  output.stream('/sitemap.xml', listOf('sitemapindex', 'sitemap', parts.map(absolute)));
};
