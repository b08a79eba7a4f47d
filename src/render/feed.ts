import type { Day } from '../facts/day.ts';
import { escaped, escapedAttribute } from './escape.ts';

/** A story as feeds carry it; every address is full. */
export interface FeedItem {
  /** The permanent identifier, which is the item's id for ever. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** The whole text as HTML. */
  readonly html: string;
  readonly summary: string | null;
  /** The day the story states; null where it states none, or one was inferred. */
  readonly published: Day | null;
  readonly updated: Day | null;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly outlet: string | null;
  readonly language: string | null;
  /** The address of the original page. */
  readonly original: string | null;
}

export interface FeedHead {
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows. */
  readonly home: string;
  /** The feed's own address. */
  readonly self: string;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as RFC 822 writes it, at midnight UTC. */
const rfc822 = (day: Day): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  return `${WEEKDAYS[date.getUTCDay()]}, ${day.slice(8)} ${month} ${day.slice(0, 4)} 00:00:00 GMT`;
};

const element = (name: string, value: string | null, attributes = ''): string =>
  value === null ? '' : `<${name}${attributes}>${escaped(value)}</${name}>`;

const rssItem = (item: FeedItem): string =>
  [
    '<item>',
    element('title', item.title),
    element('link', item.url),
    element('guid', item.id, ' isPermaLink="true"'),
    element('pubDate', item.published && rfc822(item.published)),
    ...item.authors.map((author) => element('dc:creator', author)),
    element('dc:publisher', item.outlet),
    element('dc:language', item.language),
    element('dc:source', item.original),
    ...item.topics.map((topic) => element('category', topic)),
    element('description', item.summary),
    element('content:encoded', item.html),
    '</item>\n',
  ].join('');

/** An RSS 2.0 feed with full text, piece by piece. No clock: it is the same whenever it is built. */
export function* rssOf(head: FeedHead, items: Iterable<FeedItem>): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\n';
  yield element('title', head.title) + element('link', head.home) + element('description', head.description);
  yield `<atom:link rel="self" type="application/rss+xml" href="${escapedAttribute(head.self)}"/>\n`;
  for (const item of items) yield rssItem(item);
  yield '</channel></rss>\n';
}

const jsonItem = (item: FeedItem): string =>
  JSON.stringify({
    id: item.id,
    url: item.url,
    ...(item.original === null ? {} : { external_url: item.original }),
    title: item.title,
    content_html: item.html,
    ...(item.summary === null ? {} : { summary: item.summary }),
    ...(item.published === null ? {} : { date_published: `${item.published}T00:00:00Z` }),
    ...(item.updated === null ? {} : { date_modified: `${item.updated}T00:00:00Z` }),
    ...(item.authors.length > 0 ? { authors: item.authors.map((name) => ({ name })) } : {}),
    ...(item.topics.length > 0 ? { tags: item.topics } : {}),
    ...(item.language === null ? {} : { language: item.language }),
  });

/** A JSON Feed 1.1 with full text, piece by piece. */
export function* jsonFeedOf(head: FeedHead, items: Iterable<FeedItem>): Iterable<string> {
  const top = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    description: head.description,
    home_page_url: head.home,
    feed_url: head.self,
  });
  yield `${top.slice(0, -1)},"items":[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + jsonItem(item);
    separator = ',\n';
  }
  yield '\n]}\n';
}
