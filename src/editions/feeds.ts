import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { NAME_KINDS, namesOf } from '../archive/names.ts';
import { recordOf } from '../archive/record.ts';
import { withdrawnOf } from '../archive/select.ts';
import { type FeedHead, type FeedItem, jsonFeedOf, rssOf } from '../render/feed.ts';
import { storyHast } from '../render/hast.ts';
import { htmlOf } from '../render/html.ts';
import { headlineOf, statedDayOf } from '../render/links.ts';
import { FEED_ITEMS, NAME_FEED_ITEMS, SITE_LINE, SITE_NAME } from '../site/config.ts';
import { outletsOf, topicSubjectsOf } from '../site/subjects.ts';
import { absolute, linksOf, paths } from '../site/urls.ts';
import { oneLine } from '../text/one-line.ts';
import type { Output } from './output.ts';

const itemOf = (article: Article, archive: Archive): FeedItem => {
  const record = recordOf(article, archive);
  const { page, permanent } = linksOf(article);
  return {
    id: permanent,
    url: page,
    title: oneLine(headlineOf(record)),
    html: htmlOf(storyHast(article)),
    summary: record.standfirst === null ? null : oneLine(record.standfirst),
    published: statedDayOf(record),
    updated: record.dates.updated,
    authors: record.credits.filter(({ role }) => role === 'author').map(({ name }) => oneLine(name)),
    topics: record.topics.map(({ label }) => label),
    outlet: record.outlet && oneLine(record.outlet.value),
    language: record.language,
    original: record.url,
  };
};

/** A story stands in the feeds of all its topics and names. */
const MADE = new WeakMap<Article, FeedItem>();

/** A story as a feed carries it, made once. */
export const feedItemOf = (article: Article, archive: Archive): FeedItem => {
  const known = MADE.get(article);
  if (known) return known;
  const item = itemOf(article, archive);
  MADE.set(article, item);
  return item;
};

/** Writes `feed.xml` and `feed.json` below a page, with the first `most` stories of a list. */
const writeFeeds = (
  page: string,
  title: string,
  description: string,
  articles: readonly Article[],
  archive: Archive,
  output: Output,
  most: number = FEED_ITEMS,
): void => {
  const items = articles
    .filter((article) => withdrawnOf(article) === null)
    .slice(0, most)
    .map((article) => feedItemOf(article, archive));
  const head = (file: string): FeedHead => ({
    title,
    description,
    home: absolute(page),
    self: absolute(page + file),
  });
  output.stream(`${page}feed.xml`, rssOf(head('feed.xml'), items));
  output.stream(`${page}feed.json`, jsonFeedOf(head('feed.json'), items));
};

/** Writes the feeds of the whole archive, and of each topic, outlet and name. */
export const writeAllFeeds = (archive: Archive, output: Output): void => {
  writeFeeds(paths.front, SITE_NAME, SITE_LINE, archive.articles, archive, output);
  for (const { id, label, articles } of topicSubjectsOf(archive))
    writeFeeds(paths.topic(id), `${SITE_NAME}: ${label}`, `Stories on ${label}`, articles, archive, output);
  for (const { id, label, articles } of outletsOf(archive))
    writeFeeds(
      paths.outlet(id),
      `${SITE_NAME}: ${label}`,
      `Stories from ${label}`,
      articles,
      archive,
      output,
    );
  const names = namesOf(archive);
  for (const kind of NAME_KINDS)
    for (const { id, name, articles } of names[kind])
      writeFeeds(
        paths.name(kind, id),
        `${SITE_NAME}: ${name}`,
        `Stories that mention ${name}`,
        articles,
        archive,
        output,
        NAME_FEED_ITEMS,
      );
};
