import type { Fact } from '../facts/fact.ts';
import { factsOf } from '../facts/fact.ts';
import type { Article } from './article.ts';

/**
 * The stories with what their versions lend them: one that states no headline takes it from the
 * fullest version that does. The evidence stays in the lender's text. Dates are never lent.
 */
export const shareFacts = (
  articles: readonly Article[],
  versions: ReadonlyMap<string, readonly string[]>,
): readonly Article[] => {
  const byId = new Map(articles.map((article) => [article.source.id, article]));
  return articles.map((article) => {
    if (factsOf(article.facts, 'headline').some(({ basis }) => basis !== 'inferred')) return article;
    for (const id of versions.get(article.source.id) ?? []) {
      const lent = factsOf(byId.get(id)?.facts ?? [], 'headline').find(({ basis }) => basis === 'stated');
      if (!lent) continue;
      const fact: Fact = { ...lent, basis: 'shared', rule: 'other-version', source: id };
      return { ...article, facts: [...article.facts, fact] };
    }
    return article;
  });
};
