import type { Line } from './line.ts';
import { isDateLine, isLabelledDate, isOfLife, saysPublished, saysUpdated } from './line-of-dates.ts';
import type { Page } from './page.ts';

/** How far behind the headline the lines of dates and names may stand. */
const ZONE = 30;
/** How far above it a bare date may stand, and one with a label or a time. */
const JUST_ABOVE = 3;
const ABOVE = 14;
/** How far below the story the day of its publication may stand where only a change is dated above it. */
const JUST_BELOW = 5;
/** How far behind the story's end; and ahead of it, where what follows was taken for the story. */
const BEHIND = 20;
/** So many dates in a row are those of other stories. */
const MANY = 3;

const TIMED = /\d[:.h]\d\d/;

/** The line behind a headline with which its story is under way: the second paragraph, the first being a summary perhaps. */
const underWay = ({ lines, first }: Page, headline: number): number => {
  let paragraphs = 0;
  for (const line of lines.slice(headline + 1, headline + 1 + ZONE)) {
    if (line.stopped && line.words >= 15 && !isDateLine(line)) paragraphs += 1;
    if (paragraphs === 2) return Math.max(line.index, first);
  }
  return headline + 1 + ZONE;
};

/** Which lines of dates are the story's, by where its headline stands, -1 for none. */
export const datesOf = (page: Page, headline: number): readonly number[] => {
  const { lines, labels, first, last } = page;
  const pick = (start: number, stop: number, fits: (line: Line) => boolean = () => true): readonly number[] =>
    lines
      .slice(Math.max(0, start), Math.max(0, Math.min(stop, Math.max(0, start) + ZONE + BEHIND)))
      .filter(
        (line) =>
          !labels.has(line.index) && fits(line) && isDateLine(line) && !isOfLife(lines[line.index - 1]),
      )
      .map(({ index }) => index);
  const few = (found: readonly number[]): readonly number[] => (found.length < MANY ? found : []);
  if (headline >= 0) {
    const behind = pick(headline + 1, underWay(page, headline));
    if (behind.some((index) => !saysUpdated(lines[index]))) return behind;
    // Where only the day of a change stands above the story, the first may stand below.
    if (behind.length > 0)
      return [...behind, ...pick(last, last + 1 + JUST_BELOW, saysPublished).slice(0, 1)];
    const just = few(pick(headline - JUST_ABOVE, headline));
    if (just.length > 0) return just;
    const above = few(
      pick(headline - ABOVE, headline, (line) => isLabelledDate(line) || TIMED.test(line.text)),
    );
    if (above.length > 0) return above;
  } else {
    const ahead = pick(first - ABOVE, first);
    if (ahead.length > 0) return ahead.slice(-1);
    const within = few(pick(first, Math.min(first + JUST_ABOVE, last)));
    if (within.length > 0) return within.slice(0, 1);
  }
  const labelled = (line: Line): boolean => {
    const above = lines[line.index - 1];
    return isLabelledDate(line) || (above !== undefined && /:$/.test(above.text) && isLabelledDate(above));
  };
  return few(pick(Math.max(first, last - BEHIND), last + 1 + BEHIND, labelled));
};
