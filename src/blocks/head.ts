import { isByline, isShoutedName } from './byline.ts';
import { datesOf } from './head-dates.ts';
import { type Heading, headlineOf } from './heading.ts';
import type { Line } from './line.ts';
import { isDateLine } from './line-of-dates.ts';
import type { Label, Page } from './page.ts';
import { isOfWire } from './wire.ts';

/** What stands ahead of an article, each by the index of its line; -1 and empty where there is none. */
export interface Head extends Heading {
  /** Lines of dates that belong to the article. */
  readonly dates: readonly number[];
  readonly bylines: readonly number[];
}

/** How far below the headline a name in capitals may stand: a standfirst may come between. */
const BELOW_HEADLINE = 2;

/** A line that is nothing but where the page was found. */
const ADDRESS = /^https?:\/\/\S+$/i;

/** A site's name behind a date: a page's title may be named for the day, `Opening Bell 11.18.19 - The Example`. */
const NAMED_TAIL = / [-|·•»] \p{L}{4,}/u;

/** What texts begin with ahead of their page: a scraper's stamp, a wire's notes, an address, the day. */
const isAbovePage = (line: Line, label: Label | undefined): boolean =>
  label?.kind === 'stamp' ||
  isOfWire(label?.rule) ||
  ADDRESS.test(line.text) ||
  (isDateLine(line) && !NAMED_TAIL.test(line.text));

const HEADS = new WeakMap<Page, Head>();

/** What stands ahead of the article of a page, worked out once. */
export const headOf = (page: Page): Head => {
  const known = HEADS.get(page);
  if (known) return known;
  const { lines, labels, first } = page;
  const at = lines.findIndex((line) => !isAbovePage(line, labels.get(line.index)));
  const title = headlineOf(page, at);
  const dates = datesOf(page, title.headline);
  const isShoutedByline = ({ text, index }: Line): boolean =>
    dates.includes(index + 1) && index <= title.headline + BELOW_HEADLINE && isShoutedName(text);
  const bylines = lines
    .slice(title.headline >= 0 ? title.headline + 1 : 0, Math.max(first, title.headline + 4))
    .filter(
      (line) =>
        (title.headline >= 0 || line.index < 3) &&
        !dates.includes(line.index) &&
        (isByline(line) || isShoutedByline(line)),
    )
    .map(({ index }) => index);
  const head = { ...title, dates, bylines };
  HEADS.set(page, head);
  return head;
};
