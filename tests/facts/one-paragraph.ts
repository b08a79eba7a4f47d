import type { Article } from '../../src/archive/article.ts';
import type { Block } from '../../src/blocks/kinds.ts';
import type { Vocabulary } from '../../src/facts/authority.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { NAMES } from '../../src/facts/names.ts';
import { TOPICS } from '../../src/facts/topics.ts';
import { fold } from '../../src/text/fold.ts';

/** A text read as one paragraph, whatever a page around it would make of it: its topics and its names. */
export const oneParagraph = (text: string, vocabulary: Vocabulary, id = 'x'): Article => {
  const source = { id, short: id, file: `${id}.txt`, bytes: 0, sha256: '', text };
  const blocks: readonly Block[] =
    text === '' ? [] : [{ start: 0, end: text.length, kind: 'paragraph', rule: 'by-hand' }];
  const facts: Fact[] = [];
  for (const rule of [TOPICS, NAMES]) {
    facts.push(...rule.find({ source, folded: fold(text), blocks, facts, vocabulary }));
  }
  return { source, blocks, facts };
};
