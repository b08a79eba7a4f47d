import { type Chosen, languageOf, outletOf, titleOf } from '../archive/select.ts';
import type { Telling } from '../archive/timeline.ts';
import type { Basis } from '../facts/fact.ts';
import { clipped } from './format.ts';
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

const clippedStart = (text: string): string => {
  if (text.length <= LONGEST_BEFORE) return text;
  const cut = text.slice(-LONGEST_BEFORE);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
};

export const tellingOf = ({ article, anchor, sentence, mention, basis, expected }: Telling): ShownTelling => {
  const { text } = article.source;
  const after = oneLine(text.slice(mention.end, sentence.end));
  const { when } = listingOf(article);
  const outlet = outletOf(article);
  return {
    before: clippedStart(oneLine(text.slice(sentence.start, mention.start))),
    words: oneLine(text.slice(mention.start, mention.end)),
    after: after.length > LONGEST_AFTER ? clipped(after, LONGEST_AFTER) : after,
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
