import { isByline, saysAuthor } from './byline.ts';
import { isHeadlineShaped } from './headline-shape.ts';
import { LIST, listsOf } from './lexicon.ts';
import type { Line } from './line.ts';
import { isDateLine } from './line-of-dates.ts';
import { isDatelined } from './measure.ts';
import type { Page } from './page.ts';
import { isProse } from './region.ts';
import { COMPARED, repeatOf, resembling, tokensOf } from './title-match.ts';

/** The page's own title and the headline, each by the index of its line; -1 where there is none. */
export interface Heading {
  readonly pageTitle: number;
  readonly headline: number;
  /** How the headline was found; also the name of the rule that labels it. */
  readonly found:
    | 'repeats-page-title'
    | 'resembles-page-title'
    | 'above-byline'
    | 'first-line'
    | 'tells-the-story'
    | null;
}

/** The least words of a line that is a headline and no section's name, no credit, where little else tells. */
const FULL_HEADLINE = 5;

/** How many lines of the story a headline is compared with. */
const COMPARED_LINES = 8;
/** Letters by which a word is known again whatever its ending. */
const STEM = 5;

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...tokensOf(text)]
      .filter((word) => word.length >= STEM - 1 && (listsOf(word) & (LIST.small | LIST.page)) === 0)
      .map((word) => word.slice(0, STEM)),
  );

/** The stems of the words with which the story begins. */
const storyStems = ({ lines, first, last }: Page): ReadonlySet<string> =>
  stemsOf(
    lines
      .slice(first, Math.min(last + 1, first + COMPARED_LINES))
      .map(({ text }) => text)
      .join(' '),
  );

/** How many words of the story's beginning a line has. */
const toldBy = (page: Page, index: number): number => {
  const story = storyStems(page);
  return [...stemsOf(page.lines[index]?.text ?? '')].filter((stem) => story.has(stem)).length;
};

/** True for a line of capitals, as names are, whose words are most of them the story's, as an author's name is not. */
const isToldBelow = (page: Page, { index, text, stopped }: Line): boolean => {
  const story = page.lines
    .slice(index + 1, index + 1 + COMPARED_LINES)
    .map((line) => line.text)
    .join(' ');
  if (stopped || story.includes(text)) return false;
  const below = stemsOf(story);
  const own = [...stemsOf(text)];
  const told = own.filter((stem) => below.has(stem)).length;
  return told >= 2 && told * 2 > own.length;
};

/** True for a line that may be the standfirst of the headline above it, which is the shorter. */
const summarises = (line: Line, above: Line): boolean =>
  above.words >= FULL_HEADLINE &&
  above.words < line.words &&
  isHeadlineShaped(above) &&
  !isDateLine(above) &&
  !isByline(above);

/** True for a short line of a script without capitals, where a name looks as any words do. */
const isUncased = ({ text, words }: Line): boolean =>
  words < FULL_HEADLINE && text.toLowerCase() === text.toUpperCase();

/** A line shaped as a headline just above a byline or a date, with the story's prose close behind. */
const aboveByline = (page: Page, from: number): number => {
  const { lines, first, labels } = page;
  for (let index = Math.min(first, lines.length) - 1; index >= from; index -= 1) {
    const line = lines[index];
    if (
      !line ||
      labels.has(index) ||
      !isHeadlineShaped(line) ||
      line.words < 3 ||
      isDateLine(line) ||
      isByline(line)
    )
      continue;
    const next = lines.slice(index + 1, index + 4);
    if (!next.some((other) => isDateLine(other) || saysAuthor(other))) continue;
    const above = lines
      .slice(Math.max(from, index - 2), index)
      .findLast((other) => !labels.has(other.index) && isHeadlineShaped(other));
    return above &&
      ((summarises(line, above) && (toldBy(page, above.index) > 0 || toldBy(page, index) < 2)) ||
        (isUncased(line) && above.words >= FULL_HEADLINE))
      ? above.index
      : index;
  }
  return -1;
};

/** The fewest words of a headline that stands upon its story. */
const SHORT_HEADLINE = 3;
/** How far ahead of the story its headline is looked for where nothing points to it, and its fewest words. */
const NEAR_STORY = 12;
/** Behind menus, where neither names nor dates point to it: the line that says most of what the story begins with. */
const aheadOfStory = (page: Page, from: number, until: number): number => {
  const { lines, first, last, labels } = page;
  if (last < first) return -1;
  const story = storyStems(page);
  let best = -1;
  let most = 0;
  for (const line of lines.slice(from, until)) {
    const atStory = line.index >= first - 1;
    if (
      line.words < (atStory ? SHORT_HEADLINE : FULL_HEADLINE) ||
      labels.has(line.index) ||
      !isHeadlineShaped(line)
    )
      continue;
    if (isDateLine(line) || isByline(line) || isDatelined(line.text)) continue;
    if (line.index === first && line.stopped) continue;
    const own = stemsOf(line.text);
    const told = line.index === first ? storyStems({ ...page, first: first + 1 }) : story;
    const met = [...own].filter((stem) => told.has(stem)).length;
    // Far above, the titles of other stories stand too.
    const near = line.index >= first - NEAR_STORY;
    const score =
      met < (line.index === first ? 1 : near ? 2 : 3) ? 0 : ((met * met) / own.size) * (near ? 1 : 0.5);
    if (score > most) [best, most] = [line.index, score];
  }
  return best;
};

/** The most lines between a bare text's first line and its story for that line to head it. */
const CLOSE = 7;

/** The tail of a page's title. A dash may as well belong to the headline, where the story follows at once. */
const TITLE_TAIL =
  /(?: [|•·»«] |\| )(?!(?:ap|reuters|afp|getty|photos?|file|courtesy|image)\b)[^|•·]{2,45}$/i;
const DASHED_TAIL = / [-:] [^|•·]{2,45}$/;

/** True where a line long enough for a story's paragraph stands close behind. */
const storyFollows = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 1 + CLOSE).some(({ words, stopped }) => words >= (stopped ? 10 : 20));

/** The most words of a headline that a date or a byline follows at once. */
const LONGEST_ABOVE_DATE = 30;

/** True for a line too long for a headline elsewhere, with no stop, and who wrote the story or its day just below. */
const isLongAboveDate = (lines: readonly Line[], at: number): boolean => {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || line.stopped || line.words < FULL_HEADLINE) return false;
  if (!isHeadlineShaped(line, LONGEST_ABOVE_DATE) || isDateLine(line)) return false;
  if (!isDateLine(next) && !saysAuthor(next)) return false;
  return storyFollows(lines, at);
};

const NONE = { pageTitle: -1, headline: -1, found: null } as const;

/** The headline of a page, and the page's own title where one stands first. */
export const headlineOf = (page: Page, at: number): Heading => {
  const pointed = pointedOut(page, at);
  const { found, pageTitle } = pointed;
  const isDoubtful =
    found === null ? page.first - at > CLOSE : found === 'above-byline' || found === 'first-line';
  // Where the story follows at once, no line between could tell it better.
  const isAlone = found !== null && page.first <= pointed.headline + 1;
  if (!isDoubtful || isAlone || pageTitle >= 0 || toldBy(page, pointed.headline) > 0) return pointed;
  const headline = aheadOfStory(page, at + 1, found === null ? page.first + 1 : page.first);
  return headline < 0 ? pointed : { ...pointed, headline, found: 'tells-the-story' };
};

/** The headline where the page's title, a byline, a date or its place point to it. */
const pointedOut = (page: Page, at: number): Heading => {
  const { lines } = page;
  const title = lines[at];
  if (!title || at === lines.length - 1 || title.words > COMPARED || /:$/.test(title.text)) return NONE;
  if (/^Subject: \S/.test(title.text)) return { pageTitle: -1, headline: at, found: 'first-line' };
  if (isByline(title)) {
    if (!saysAuthor(title) && storyFollows(lines, at) && isToldBelow(page, title))
      return { pageTitle: -1, headline: at, found: 'first-line' };
    // A menu may be shaped as a list of names; a byline that comes first leaves a headline behind it.
    const next = lines[at + 1];
    if (next && next.words >= FULL_HEADLINE && isHeadlineShaped(next) && storyFollows(lines, at + 1))
      return { pageTitle: -1, headline: at + 1, found: 'first-line' };
    const above = aboveByline(page, at + 1);
    return (lines[above]?.words ?? 0) < FULL_HEADLINE
      ? NONE
      : { pageTitle: -1, headline: above, found: 'above-byline' };
  }
  const repeated = repeatOf(page, at);
  if (repeated >= 0) return { pageTitle: at, headline: repeated, found: 'repeats-page-title' };
  const story = storyFollows(lines, at);
  const tailed = !isProse(title) && (TITLE_TAIL.test(title.text) || (!story && DASHED_TAIL.test(title.text)));
  if (tailed || !story) {
    const alike = resembling(page, at);
    if (alike >= 0) return { pageTitle: at, headline: alike, found: 'resembles-page-title' };
  }
  if (tailed) {
    const above = aboveByline(page, at + 1);
    return { pageTitle: at, headline: above, found: above >= 0 ? 'above-byline' : null };
  }
  if (story && title.words >= 3 && isHeadlineShaped(title) && !isDateLine(title))
    return { pageTitle: -1, headline: at, found: 'first-line' };
  if (isLongAboveDate(lines, at)) return { pageTitle: -1, headline: at, found: 'first-line' };
  const heads = !story && page.first - at > CLOSE && title.words >= 5 && isHeadlineShaped(title);
  const above = aboveByline(page, at);
  return { pageTitle: heads ? at : -1, headline: above, found: above >= 0 ? 'above-byline' : null };
};
