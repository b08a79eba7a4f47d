import { type Block, roleOf } from '../blocks/kinds.ts';
import { type Day, isDay } from '../facts/day.ts';
import { type Basis, factsOf } from '../facts/fact.ts';
import { fold, unbroken } from '../text/fold.ts';
import { sentenceAt, sentencesOf } from '../text/sentences.ts';
import { type Span, textOf, within } from '../text/span.ts';
import { anchorsOf } from './anchor.ts';
import type { Article } from './article.ts';
import { filedOn, publishedOf, updatedOf, whenOf } from './select.ts';

/** A sentence of a story that tells of a day. */
export interface Telling {
  readonly article: Article;
  /** The paragraph's anchor. */
  readonly anchor: string;
  readonly sentence: Span;
  readonly mention: Span;
  readonly basis: Basis;
  /** True where the day lay ahead when the story was printed: what was expected, not what happened. */
  readonly expected: boolean;
}

/** A day and what a sentence says of it, once, however many stories print that sentence. */
export interface Happening {
  readonly day: Day;
  /** At least one; the first in the archive's order leads. */
  readonly tellings: readonly Telling[];
}

/** The last day that the copy itself was printed on; null where no day is certain. */
const lastPrinted = (article: Article): Day | null =>
  [publishedOf(article), filedOn(article), updatedOf(article)]
    .flatMap((chosen) => (chosen ? [chosen.value] : []))
    .sort()
    .at(-1) ??
  whenOf(article)
    ?.value.match(/\d{4}-\d{2}-\d{2}/g)
    ?.at(-1) ??
  null;

const inBlock = (
  article: Article,
  block: Block,
  anchor: string,
  found: readonly { readonly day: Day; readonly mention: Span; readonly basis: Basis }[],
): readonly (Telling & { readonly day: Day })[] => {
  const sentences = sentencesOf(unbroken(fold(textOf(article.source.text, block))));
  const printed = lastPrinted(article);
  return found.map(({ day, mention, basis }) => {
    const at = sentenceAt(sentences, mention.start - block.start);
    const sentence = at
      ? { start: block.start + at.start, end: Math.max(block.start + at.end, mention.end) }
      : block;
    return {
      day,
      article,
      anchor,
      sentence: { start: sentence.start, end: sentence.end },
      mention,
      basis,
      expected: printed !== null && day > printed,
    };
  });
};

/** What one story tells of single days, in the order of its text; what stands around the story is left out, and a withdrawn story tells nothing. */
const tellingsIn = (article: Article): readonly (Telling & { readonly day: Day })[] => {
  const found = factsOf(article.facts, 'date').flatMap(({ value, evidence: [mention], basis }) =>
    mention && value.edtf !== null && isDay(value.edtf) && !value.surrounding
      ? [{ day: value.edtf, mention, basis }]
      : [],
  );
  if (found.length === 0 || factsOf(article.facts, 'withdrawn').length > 0) return [];
  return [...anchorsOf(article)].flatMap(([block, anchor]) => {
    const inside = found.filter(({ mention }) => within(block, mention));
    return inside.length === 0 || roleOf(block) === 'furniture'
      ? []
      : inBlock(article, block, anchor, inside);
  });
};

const plain = ({ article, sentence }: Telling): string =>
  (fold(textOf(article.source.text, sentence)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();

/**
 * What the stories say happened on each day, the newest day first: within a day in the order of the
 * stories given. A sentence that several stories print stands once, with all of them.
 */
export const happeningsOf = (articles: readonly Article[]): readonly Happening[] => {
  const byDay = new Map<Day, Map<string, Telling[]>>();
  for (const article of articles)
    for (const { day, ...telling } of tellingsIn(article)) {
      const said = byDay.get(day) ?? new Map<string, Telling[]>();
      byDay.set(day, said);
      const words = plain(telling);
      const known = said.get(words);
      if (!known) said.set(words, [telling]);
      else if (!known.some((other) => other.article === article)) known.push(telling);
    }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([day, said]) => [...said.values()].map((tellings) => ({ day, tellings })));
};
