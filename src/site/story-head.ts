import { anchorsOf } from '../archive/anchor.ts';
import type { Article } from '../archive/article.ts';
import { standfirstOf } from '../archive/select.ts';
import { roleOf } from '../blocks/kinds.ts';
import { type Basis, factsOf } from '../facts/fact.ts';
import { textOf, within } from '../text/span.ts';
import { listWords } from './format.ts';

/** "By Jane Roe and John Doe": the names that stand ahead of a story; null where it names nobody there. */
export const bylineOf = ({ blocks, facts }: Article): string | null => {
  const ahead = blocks.filter((block) => roleOf(block) === 'front');
  const names = factsOf(facts, 'credit')
    .filter(({ value }) => value.role === 'author')
    .filter(({ evidence }) => evidence.some((span) => ahead.some((block) => within(block, span))))
    .map(({ value }) => value.name);
  return names.length === 0 ? null : `By ${listWords([...new Set(names)])}`;
};

/** A summary under the headline, with the anchor that links to it bear; null where it is not this copy's own. */
export interface Standfirst {
  readonly words: string;
  readonly basis: Basis;
  readonly anchor: string | null;
}

/** Every standfirst that a copy prints, else the one that it is given. */
export const standfirstsOf = (article: Article): readonly Standfirst[] => {
  const chosen = standfirstOf(article);
  if (chosen === null) return [];
  if (chosen.basis !== 'stated') return [{ words: chosen.value, basis: chosen.basis, anchor: null }];
  const printed = [...anchorsOf(article)].filter(([{ kind }]) => kind === 'standfirst');
  return printed.map(([block, anchor], index) => ({
    words: index === 0 ? chosen.value : textOf(article.source.text, block).trim(),
    basis: chosen.basis,
    anchor,
  }));
};
