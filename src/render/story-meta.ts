import type { StoryRecord } from '../archive/record.ts';
import { oneLine } from '../text/one-line.ts';
import { headlineOf, type StoryLinks, statedDayOf } from './links.ts';

/** A `<meta>`: Open Graph's go by `property`, the others by `name`. */
export interface Meta {
  readonly key: 'name' | 'property';
  readonly name: string;
  readonly content: string;
}

type Row = readonly [key: Meta['key'], name: string, content: string | null];

/**
 * What the head of a story says in Open Graph, Highwire and Dublin Core terms. Zotero files it as a
 * newspaper article: `og:site_name` is the newspaper, never the archive, and stands only where it is
 * known. A date that was inferred stands nowhere.
 */
export const storyMetaOf = (record: StoryRecord, links: StoryLinks, description: string): readonly Meta[] => {
  const title = oneLine(headlineOf(record));
  const day = statedDayOf(record);
  const outlet = record.outlet && oneLine(record.outlet.value);
  const authors = record.credits.filter(({ role }) => role === 'author').map(({ name }) => oneLine(name));
  const rows: readonly Row[] = [
    ['property', 'og:type', 'article'],
    ['property', 'og:title', title],
    ['property', 'og:description', oneLine(description) || null],
    ['property', 'og:url', links.page],
    ['property', 'og:site_name', outlet],
    ['property', 'article:published_time', day],
    ['property', 'article:modified_time', record.dates.updated],
    ['property', 'article:section', record.section && oneLine(record.section)],
    ...record.topics.map(({ label }): Row => ['property', 'article:tag', label]),
    ['name', 'DC.type', 'newspaperArticle'],
    ['name', 'DC.title', title],
    ['name', 'DC.identifier', links.permanent],
    ['name', 'DC.date', day],
    ['name', 'DC.language', record.language],
    ['name', 'DC.publisher', outlet],
    ['name', 'citation_title', title],
    ...authors.map((name): Row => ['name', 'citation_author', name]),
    ['name', 'citation_publication_date', day?.replaceAll('-', '/') ?? null],
    ['name', 'citation_language', record.language],
    ['name', 'citation_fulltext_html_url', links.page],
    ['name', 'citation_public_url', links.permanent],
  ];
  return rows.flatMap(([key, name, content]) => (content === null ? [] : [{ key, name, content }]));
};
