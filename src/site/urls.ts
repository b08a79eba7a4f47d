import { addressOf } from '../archive/address.ts';
import type { Article } from '../archive/article.ts';
import type { Day } from '../facts/day.ts';
import type { NameKind } from '../facts/name-forms.ts';
import type { StoryLinks } from '../render/links.ts';
import { BASE_PATH, SITE_URL } from './config.ts';

/** A root-relative path of the site (`/2020/`) as a page links to it: percent-encoded, the base path in front. */
export const href = (path: string): string => BASE_PATH + encodeURI(path.replace(/^\//, ''));

/** The same as a full address, for heads, feeds and citations. */
export const absolute = (path: string): string => SITE_URL + href(path);

/** The `number`th page of a paged list; the first has the list's own path. */
export const pageOf = (path: string, number: number): string =>
  number <= 1 ? path : `${path}page/${number}/`;

const padded = (number: number): string => String(number).padStart(2, '0');

const NAME_SECTIONS: Readonly<Record<NameKind, string>> = {
  person: '/people/',
  organisation: '/organisations/',
  location: '/places/',
};

/** Every path of the site, root-relative and without the base path: give it to `href` or `absolute`. */
export const paths = {
  front: '/',
  dates: '/dates/',
  year: (year: number) => `/${String(year).padStart(4, '0')}/`,
  month: (year: number, month: number) => `/${String(year).padStart(4, '0')}/${padded(month)}/`,
  day: (day: Day) => `/${day.replaceAll('-', '/')}/`,
  undated: '/undated/',
  /** What the stories tell of each day. */
  timeline: '/timeline/',
  topicTimeline: (id: string) => `/topics/${id}/timeline/`,
  topics: '/topics/',
  topic: (id: string) => `/topics/${id}/`,
  outlets: '/outlets/',
  outlet: (id: string) => `/outlets/${id}/`,
  people: '/people/',
  organisations: '/organisations/',
  places: '/places/',
  /** The page of a name of the vocabulary. */
  name: (kind: NameKind, id: string) => `${NAME_SECTIONS[kind]}${id}/`,
  events: '/events/',
  event: (id: string) => `/events/${id}/`,
  tellings: (id: string) => `/events/${id}/tellings/`,
  quotations: '/quotations/',
  speaker: (id: string) => `/quotations/${id}/`,
  wanted: '/wanted/',
  wantedData: '/wanted.json',
  /** How a copy of a story differs from its fullest copy. */
  comparison: (article: Article) => `${addressOf(article)}compared/`,
  search: '/search/',
  about: '/about/',
  intake: '/intake/',
  story: (article: Article) => addressOf(article),
  source: (article: Article) => `${addressOf(article)}source/`,
  /** The permanent identifier of a story, which leads to it whatever its words became. */
  permanent: (article: Article) => `/id/${article.source.short}/`,
  /** A machine edition beside a story: `record.json`, `index.md` … */
  edition: (article: Article, file: string) => `${addressOf(article)}${file}`,
} as const;

/** A story's address as a route parameter, without the slashes around it. */
export const routeOf = (article: Article): string => addressOf(article).slice(1, -1);

/** The full addresses of a story, for heads, feeds and citations. */
export const linksOf = (article: Article): StoryLinks => ({
  page: absolute(paths.story(article)),
  permanent: absolute(paths.permanent(article)),
});
