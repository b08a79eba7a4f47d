import type { Article } from '../archive/article.ts';
import { type Chosen, languageOf, outletOf, titleOf } from '../archive/select.ts';
import type { Telling } from '../archive/timeline.ts';
import type { Basis } from '../facts/fact.ts';
import { quotedSpans } from '../text/quotes.ts';
import { moved, type Span, textOf, within } from '../text/span.ts';
import { withBasis } from './headline.ts';
import { listingOf } from './listing.ts';
import { paths } from './urls.ts';

/** A telling as a timeline shows it: the sentence around the words that name the day, and where it stands. */
export interface ShownTelling {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly expected: boolean;
  readonly basis: Basis;
  readonly language: string | undefined;
  readonly title: Chosen<string>;
  /** Root-relative, with the paragraph's anchor. */
  readonly path: string;
  /** "DW, reported 9 January 2020"; what is not stated says so. */
  readonly byLine: string;
}

/** So much of a sentence is shown on either side of the day. */
const LONGEST_BEFORE = 260;
const LONGEST_AFTER = 200;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Where the shown piece of a sentence begins and ends in its text: at words. */
const shownSpan = ({ article: { source }, sentence, mention }: Telling): Span => {
  const { text } = source;
  const far = mention.start - LONGEST_BEFORE;
  const start = far <= sentence.start ? sentence.start : text.indexOf(' ', far) + 1;
  const near = mention.end + LONGEST_AFTER;
  const space = text.lastIndexOf(' ', near);
  const end = near >= sentence.end ? sentence.end : space > mention.end ? space : near;
  return { start: Math.min(start, mention.start), end };
};

/**
 * What a piece needs that begins or ends within a quotation or a sentence: dots, and the marks that are
 * left behind, as the text prints them.
 */
const edgesOf = (article: Article, sentence: Span, shown: Span): readonly [before: string, after: string] => {
  const { text } = article.source;
  const block = article.blocks.find((one) => within(one, sentence)) ?? sentence;
  const quoted = quotedSpans(textOf(text, block)).map((span) => moved(span, block.start));
  /** A mark that nothing closes is trusted where it opens a paragraph: the speech goes on in the next. */
  const holding = (at: number) =>
    quoted.find(({ start, end, closed }) => start < at && at < end && (closed || start === block.start + 1));
  const [left, right] = [holding(shown.start), holding(shown.end)];
  const opening = left ? `${text[left.start - 1]}… ` : shown.start > sentence.start ? '… ' : '';
  const isCut = shown.end < sentence.end || right?.closed === true;
  return [opening, isCut ? ` …${right?.closed ? text[right.end] : ''}` : ''];
};

/** A telling as a timeline shows it. */
export const tellingOf = (telling: Telling): ShownTelling => {
  const { article, anchor, sentence, mention, basis, expected } = telling;
  const { text } = article.source;
  const { when } = listingOf(article);
  const outlet = outletOf(article);
  const shown = shownSpan(telling);
  const [opening, closing] = edgesOf(article, sentence, shown);
  return {
    before: opening + oneLine(text.slice(shown.start, mention.start)),
    words: oneLine(text.slice(mention.start, mention.end)),
    after:
      oneLine(text.slice(mention.end, shown.end)).replace(
        closing === '' ? '' : /[\s,;:\u2013\u2014-]+$/,
        '',
      ) + closing,
    expected,
    basis: basis === 'stated' ? 'stated' : 'inferred',
    language: languageOf(article)?.value,
    title: titleOf(article),
    path: `${paths.story(article)}#${anchor}`,
    byLine: [
      ...(outlet ? [withBasis(outlet.value, outlet.basis)] : []),
      when ? `reported ${withBasis(when.words, when.basis)}` : 'undated',
    ].join(', '),
  };
};
