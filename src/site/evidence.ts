import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { withdrawnOf } from '../archive/select.ts';
import { KINDS } from '../blocks/kinds.ts';
import type { Fact, FactKind, FactOf } from '../facts/fact.ts';
import { factsOf } from '../facts/fact.ts';
import { blockAt, blockId } from '../render/source.ts';
import { clipped } from './format.ts';
import { paths } from './urls.ts';

/** The words that a fact rests on, and where they stand. */
export interface Witness {
  readonly words: string;
  /** Root-relative address of the block on its source page, fragment included. */
  readonly path: string;
  /** What the block is: "the title of the web page, outlet and all". */
  readonly where: string;
  /** True where the words stand in another file. */
  readonly elsewhere: boolean;
}

/** The evidence of a fact, in order; none for what the archivist says. */
export const witnessesOf = (archive: Archive, article: Article, fact: Fact): readonly Witness[] => {
  const home = fact.source === undefined ? article : archive.byId.get(fact.source);
  if (!home || withdrawnOf(home) !== null) return [];
  return fact.evidence.map(({ start, end }) => {
    const index = blockAt(home, start);
    const block = home.blocks[index];
    return {
      words: clipped(home.source.text.slice(start, end).trim(), 120),
      path: `${paths.source(home)}#${blockId(Math.max(0, index))}`,
      where: block ? KINDS[block.kind].meaning : '',
      elsewhere: home !== article,
    };
  });
};

/** The facts of a kind, each value once, the one that other pages use first. */
export const rivalsOf = <K extends FactKind>(
  article: Article,
  kind: K,
  chosen: FactOf<K>['value'] | undefined,
): readonly FactOf<K>[] => {
  const seen = new Set<FactOf<K>['value']>();
  const rivals = factsOf(article.facts, kind).filter(({ value }) => !seen.has(value) && seen.add(value));
  return [...rivals].sort((a, b) => Number(b.value === chosen) - Number(a.value === chosen));
};
