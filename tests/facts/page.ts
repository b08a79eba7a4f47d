import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, BlockKind } from '../../src/blocks/kinds.ts';
import type { Fact, FactKind, FactOf, FactRule, Reading } from '../../src/facts/fact.ts';
import { factsOf } from '../../src/facts/fact.ts';
import { fold } from '../../src/text/fold.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const vocabulary = readVocabulary();

/** A block's kind and its words. */
export type Part = readonly [BlockKind, string];

/** A page whose blocks are given, a blank line between; fact rules are tried on it apart from block rules. */
export const pageOf = (...parts: readonly Part[]): Reading => {
  const blocks: Block[] = [];
  let text = '';
  for (const [kind, words] of parts) {
    if (text !== '') {
      blocks.push({ kind: 'gap', rule: 'test', start: text.length, end: text.length + 2 });
      text += '\n\n';
    }
    blocks.push({ kind, rule: 'test', start: text.length, end: text.length + words.length });
    text += words;
  }
  const source = { id: 'test', short: 'aaaaaaaaaa', file: 'test.txt', bytes: 0, sha256: '', text };
  return { source, folded: fold(text), blocks, facts: [], vocabulary };
};

/** What rules find on a page, each seeing what earlier ones found. */
export const found = (rules: readonly FactRule[], page: Reading): readonly Fact[] => {
  const facts: Fact[] = [];
  for (const rule of rules) facts.push(...rule.find({ ...page, facts }));
  return facts;
};

/** The values of one kind that rules find on a page. */
export const values = <K extends FactKind>(
  rules: readonly FactRule[],
  kind: K,
  page: Reading,
): readonly FactOf<K>['value'][] => factsOf(found(rules, page), kind).map(({ value }) => value);

/** The lines of a file of near misses: what a rule must not take for its own. */
export const negatives = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, 'negatives', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
