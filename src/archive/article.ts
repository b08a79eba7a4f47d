import { classify } from '../blocks/classify.ts';
import type { Block } from '../blocks/kinds.ts';
import { segment } from '../blocks/segment.ts';
import type { Vocabulary } from '../facts/authority.ts';
import type { Fact } from '../facts/fact.ts';
import { FACT_RULES } from '../facts/rules.ts';
import { foldedIn } from '../text/fold.ts';
import type { Source } from '../text/source.ts';
import { tiles, within } from '../text/span.ts';
import { type Catalogue, catalogued } from './catalogue.ts';

/** A source, its blocks and its facts. */
export interface Article {
  readonly source: Source;
  readonly blocks: readonly Block[];
  readonly facts: readonly Fact[];
}

/** Reads one source, knowing nothing of the others; the catalogue's word stands ahead of what is read. */
export const readArticle = (
  source: Source,
  vocabulary: Vocabulary,
  catalogue: Catalogue = new Map(),
): Article => {
  const blocks = classify(source.text, segment(source.text));
  const folded = foldedIn(source.text, blocks);
  const entry = catalogue.get(source.id);
  const facts: Fact[] = entry ? [...catalogued(entry)] : [];
  for (const rule of FACT_RULES) facts.push(...rule.find({ source, folded, blocks, facts, vocabulary }));
  return { source, blocks, facts };
};

/** True when the blocks tile the text and every fact's own evidence lies inside it. */
export const isSound = ({ source, blocks, facts }: Article): boolean => {
  const whole = { start: 0, end: source.text.length };
  return (
    tiles(blocks, source.text.length) &&
    facts.every((fact) => fact.source !== undefined || fact.evidence.every((span) => within(whole, span)))
  );
};
