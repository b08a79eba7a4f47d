import { isByline, isShoutedName } from './byline.ts';
import { datesOf } from './head-dates.ts';
import { type Heading, headlineOf } from './heading.ts';
import type { Line } from './line.ts';
import type { Page } from './page.ts';
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

const HEADS = new WeakMap<Page, Head>();

/** What stands ahead of the article of a page, worked out once. */
export const headOf = (page: Page): Head => {
  const known = HEADS.get(page);
  if (known) return known;
  const { lines, labels, first } = page;
  const at = lines.findIndex(
    ({ index, text }) =>
      labels.get(index)?.kind !== 'stamp' && !isOfWire(labels.get(index)?.rule) && !ADDRESS.test(text),
  );
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
