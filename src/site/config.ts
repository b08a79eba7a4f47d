/** The name on the masthead. */
export const SITE_NAME = 'Dateline';

/** What the archive is, in a sentence. */
export const SITE_LINE = 'An archive of news as it was printed';

/** Where the site lives, without a closing slash: `https://news.example.org`. From SITE_URL. */
export const SITE_URL = (process.env['SITE_URL'] ?? 'http://localhost:4321').replace(/\/+$/, '');

/** What is wrong with an address for the site to live at; null where it is one. */
export const addressFault = (address: string): string | null =>
  /^https?:/.test(address) && URL.canParse(address)
    ? null
    : `SITE_URL: “${address}” is no address. Give the whole of it, such as https://news.example.org.`;

/** The folder of the host that the site lives in: `/` or `/archive/`. From BASE_PATH. */
export const BASE_PATH = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');

/** No page lists more rows than this; the rest is paged. */
export const PAGE_ROWS = 100;

/** Rows of stories are taller than names: fewer stand on a page. */
export const PAGE_STORIES = 50;

/** How many stories a feed carries; the whole archive is `/archive.ndjson`. */
export const FEED_ITEMS = 50;

/** The same of a name's: there are many names. */
export const NAME_FEED_ITEMS = 20;

/** Whom to tell of a weakness of the site, and until when that holds: `mailto:…` or `https://…`, and a day. From SECURITY_CONTACT and SECURITY_EXPIRES. */
export const SECURITY = {
  contact: process.env['SECURITY_CONTACT'] ?? '',
  expires: process.env['SECURITY_EXPIRES'] ?? '',
} as const;
