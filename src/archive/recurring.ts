import { type Block, isRead } from '../blocks/kinds.ts';
import type { Fact } from '../facts/fact.ts';
import { fold } from '../text/fold.ts';
import { textOf, within } from '../text/span.ts';
import type { Article } from './article.ts';
import { outletOf } from './select.ts';

/** In how many unlike stories of one outlet a line must stand to be taken for the outlet's own. */
const MANY = 4;
/** The share of a story's lines that makes another, which has them too, the same story told again. */
const SAME = 0.3;
/** Short lines, such as crossheads, come back in unlike stories by chance. */
const SHORT = 3;
const MANY_SHORT = 8;

const isOfStory = ({ kind }: Block): boolean => isRead(kind);

const linesOf = ({ source, blocks }: Article): readonly string[] => [
  ...new Set(blocks.filter(isOfStory).map((block) => fold(textOf(source.text, block)))),
];

/** How many unlike stories there are among texts, up to `enough`: texts that share their lines count once. */
const storiesAmong = (texts: readonly ReadonlySet<string>[], enough: number): number => {
  const unlike: ReadonlySet<string>[] = [];
  for (const text of texts) {
    const told = unlike.some((other) => {
      let shared = 0;
      for (const line of text) if (other.has(line)) shared++;
      return shared > 1 && shared >= SAME * Math.min(text.size, other.size);
    });
    if (!told) unlike.push(text);
    if (unlike.length >= enough) break;
  }
  return unlike.length;
};

/**
 * Lines of the story that many unlike stories of one outlet share, such as a promo or a sign-off, with
 * how many files hold them; by outlet, then by the folded words. Stories of unknown outlet are taken together.
 */
export const recurringLines = (
  articles: readonly Article[],
): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const files = new Map<string, Map<string, ReadonlySet<string>[]>>();
  for (const article of articles) {
    const outlet = outletOf(article)?.value ?? '';
    const byLine = files.get(outlet) ?? new Map<string, ReadonlySet<string>[]>();
    files.set(outlet, byLine);
    const lines = new Set(linesOf(article));
    for (const line of lines) {
      const sharing = byLine.get(line);
      if (sharing) sharing.push(lines);
      else byLine.set(line, [lines]);
    }
  }
  const recurring = new Map<string, ReadonlyMap<string, number>>();
  for (const [outlet, byLine] of files) {
    const found = new Map<string, number>();
    for (const [line, sharing] of byLine) {
      const enough = line.split(' ', SHORT).length < SHORT ? MANY_SHORT : MANY;
      if (sharing.length >= enough && storiesAmong(sharing, enough) >= enough)
        found.set(line, sharing.length);
    }
    if (found.size > 0) recurring.set(outlet, found);
  }
  return recurring;
};

/** The facts that still have evidence when the words of some blocks are no longer the story's. */
const withoutEvidenceIn = (facts: readonly Fact[], lost: readonly Block[]): readonly Fact[] =>
  facts.flatMap((fact) => {
    if (fact.source !== undefined || fact.evidence.length === 0) return [fact];
    const evidence = fact.evidence.filter((span) => !lost.some((block) => within(block, span)));
    if (evidence.length === fact.evidence.length) return [fact];
    return evidence.length > 0 ? [{ ...fact, evidence }] : [];
  });

/**
 * The articles with the lines that recur in their outlet named as furniture, and without what was read
 * from them; the rule tells in how many files. An article that holds none is returned as it is.
 */
export const markRecurring = (articles: readonly Article[]): readonly Article[] => {
  const recurring = recurringLines(articles);
  return articles.map((article) => {
    const lines = recurring.get(outletOf(article)?.value ?? '');
    if (!lines) return article;
    const lost: Block[] = [];
    const blocks = article.blocks.map((block): Block => {
      const count = isOfStory(block) ? lines.get(fold(textOf(article.source.text, block))) : undefined;
      if (count === undefined) return block;
      lost.push(block);
      return { ...block, kind: 'promo', rule: `recurs-in-${count}-files` };
    });
    return lost.length > 0 ? { ...article, blocks, facts: withoutEvidenceIn(article.facts, lost) } : article;
  });
};
