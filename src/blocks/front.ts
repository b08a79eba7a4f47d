import { type Head, headOf } from './head.ts';
import type { Line } from './line.ts';
import { isDatelined } from './measure.ts';
import { type BlockRule, kindAt, type Page, ruleAt } from './page.ts';
import { isProse } from './region.ts';
import { bare } from './title-match.ts';

const headline =
  (how: Head['found']): BlockRule['claims'] =>
  ({ index }, page) => {
    const head = headOf(page);
    return head.found === how && head.headline === index;
  };

/** The parts of the page's title behind the headline name the section, if anything does. */
const inPageTitle = (text: string, page: Page): boolean => {
  const { pageTitle } = headOf(page);
  const title = page.lines[pageTitle];
  return title !== undefined && ` ${bare(title.text)} `.includes(` ${bare(text)} `);
};

/** True behind the headline, a line of dates or a notice between them at most. */
const underHeadline = (index: number, page: Page): boolean =>
  kindAt(page, index - 1) === 'headline' ||
  (kindAt(page, index - 2) === 'headline' && (page.lines[index - 1]?.words ?? 0) <= 10);

/** How many lines from the top of a text its story begins at the latest, if there is no page around it. */
const TOP = 14;
const HIGHLIGHTS =
  /^(?:story highlights|highlights|key (?:points|takeaways)|at a glance|in brief|auf einen blick|das wichtigste in kürze|les points clés|l'essentiel|en breve|in sintesi|em resumo|in het kort)\b(?! of\b)/i;

/** Most words in small letters, as in a sentence and not in a title. */
const isSentenceCase = (text: string): boolean => {
  const words = text.match(/\p{L}[\p{L}'-]{3,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length;
};

/** True for a line that may be one point of a list that sums the story up ahead of it. */
const isPoint = ({ index, words, text }: Line, page: Page): boolean =>
  index < page.first && !page.labels.has(index) && words >= 4 && words <= 40 && text !== text.toUpperCase();

/** True for a point under a heading or behind another, or for the first of several at the top. */
const isHighlight = (line: Line, page: Page): boolean => {
  if (page.first > TOP || !isPoint(line, page) || HIGHLIGHTS.test(line.text)) return false;
  const before = page.lines[line.index - 1];
  if (before && (ruleAt(page, before.index) === 'highlights' || HIGHLIGHTS.test(before.text))) return true;
  const atTop = !before || ['headline', 'page-title', 'byline'].includes(kindAt(page, before.index) ?? '');
  const next = page.lines[line.index + 1];
  return (
    atTop &&
    next !== undefined &&
    isPoint(next, page) &&
    [line, next].every(({ stopped, text }) => !stopped && isSentenceCase(text))
  );
};

/** How many lines a standfirst may take. */
const SUMMARY = 3;

/** True for one of the few lines between a headline and the byline or the dates below it. */
const isSummary = ({ index, words, stopped, text }: Line, page: Page): boolean => {
  if (index >= page.first || words < 5 || words > 60) return false;
  const beside = ['byline', 'published'].includes(kindAt(page, index + 1) ?? '');
  if (underHeadline(index, page) && beside) return words >= 8 || stopped || isSentenceCase(text);
  if (!stopped && words < 8) return false;
  if (!stopped && !isSentenceCase(text)) return false;
  const isOfSummary = (at: number): boolean => {
    const line = page.lines[at];
    return (
      line !== undefined &&
      line.words >= 5 &&
      (line.stopped || isSentenceCase(line.text)) &&
      [undefined, 'standfirst'].includes(kindAt(page, at))
    );
  };
  let above = index;
  while (index - above < SUMMARY && isOfSummary(above - 1)) above -= 1;
  let below = index;
  while (below - above < SUMMARY && isOfSummary(below + 1)) below += 1;
  return underHeadline(above, page) && ['byline', 'published'].includes(kindAt(page, below + 1) ?? '');
};

const STORY = 'The council met on Thursday, and few had thought that it would.';

/** What stands ahead of the article: the page's own title, the headline and the lines around it. */
export const FRONT_RULES: readonly BlockRule[] = [
  {
    name: 'scraper-date',
    kind: 'stamp',
    example: 'date 2020-01-08',
    after: STORY,
    stands: 'ahead',
    claims: ({ index, text }) =>
      index === 0 &&
      /^(?:date|dated|timestamp|crawled|fetched|scraped)[:=]? ?\d{4}-\d\d-\d\d\S*(?: \S+)?$/i.test(text),
  },
  {
    name: 'title-of-page',
    kind: 'page-title',
    example: 'Two sides invoke self-defense | News | DW | 09.01.2020',
    after: STORY,
    stands: 'ahead',
    claims: ({ index }, page) => headOf(page).pageTitle === index,
  },
  {
    name: 'repeats-page-title',
    kind: 'headline',
    example: "Two sides invoke 'self-defense'",
    before: 'Two sides invoke self-defense | News | DW | 09.01.2020\nNews',
    after: STORY,
    stands: 'ahead',
    claims: headline('repeats-page-title'),
  },
  {
    name: 'resembles-page-title',
    kind: 'headline',
    example: 'Two sides at the council invoke their right of self-defense',
    before: 'Two sides invoke self-defense at council | News | DW | 09.01.2020\nNews',
    after: STORY,
    stands: 'ahead',
    claims: headline('resembles-page-title'),
  },
  {
    name: 'above-byline',
    kind: 'headline',
    example: 'Why the council could not agree',
    before: 'Two sides invoke self-defense | News | DW\nNews',
    after: `By Jane Roe\n${STORY}`,
    stands: 'ahead',
    claims: headline('above-byline'),
  },
  {
    name: 'first-line',
    kind: 'headline',
    example: 'Foreign minister says country acted in self-defence',
    after: STORY,
    stands: 'ahead',
    claims: headline('first-line'),
  },
  {
    name: 'tells-the-story',
    kind: 'headline',
    example: 'Few had thought the council would meet',
    before: 'World\nHome\nNews\nSport\nCulture\nWeather\nSearch',
    after: STORY,
    stands: 'ahead',
    claims: headline('tells-the-story'),
  },
  {
    name: 'section-label',
    kind: 'kicker',
    example: 'News',
    before: 'Two sides invoke self-defense | News | DW | 09.01.2020',
    after: `Two sides invoke 'self-defense'\n${STORY}`,
    stands: 'ahead',
    claims: ({ index, text, words }, page) =>
      words <= 3 && kindAt(page, index + 1) === 'headline' && inPageTitle(text, page),
  },
  {
    name: 'line-of-dates',
    kind: 'published',
    example: 'January 7, 2020 Updated: January 8, 2020',
    after: STORY,
    stands: 'ahead',
    claims: ({ index }, page) => headOf(page).dates.includes(index),
  },
  {
    name: 'names-of-authors',
    kind: 'byline',
    example: 'By Jane Roe and John Doe',
    before: 'Foreign minister says country acted in self-defence',
    after: STORY,
    stands: 'ahead',
    claims: ({ index }, page) => headOf(page).bylines.includes(index),
  },
  {
    name: 'highlights',
    kind: 'standfirst',
    example: 'The council will get a classified document on Thursday',
    before: 'Council hears both sides on Thursday\nStory highlights',
    after: STORY,
    stands: 'ahead',
    claims: isHighlight,
  },
  {
    name: 'summary-above-byline',
    kind: 'standfirst',
    example: 'The ambassador has said that the country is prepared to talk',
    before: 'Council hears both sides on Thursday',
    after: `Officials have warned it of attacks to come.\nBy Jane Roe\n${STORY}`,
    stands: 'ahead',
    claims: isSummary,
  },
  {
    name: 'summary-above-picture',
    kind: 'standfirst',
    example: 'The ambassador has said the country is prepared to talk. Officials have warned it.',
    before: 'Foreign minister says country acted in self-defence',
    after: `Sailors stand by fighter jets in this file photo\n${STORY}`,
    stands: 'ahead',
    claims: (line, page) =>
      line.words <= 60 &&
      isProse(line) &&
      !isDatelined(line.text) &&
      kindAt(page, line.index - 1) === 'headline' &&
      ['caption', 'byline', 'published'].includes(kindAt(page, line.index + 1) ?? ''),
  },
];
