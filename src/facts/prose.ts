import type { Block, BlockKind } from '../blocks/kinds.ts';
import { type Word, wordsIn } from '../text/words.ts';
import type { Reading } from './fact.ts';

/** The blocks in which a story speaks of its subject; what stands around it never counts. */
const PROSE: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'headline',
  'standfirst',
  'paragraph',
  'crosshead',
  'caption',
]);

/** A block of prose and its words. */
export interface Passage {
  readonly block: Block;
  readonly words: readonly Word[];
}

const READ = new WeakMap<readonly Block[], readonly Passage[]>();

/** Headline, standfirst, paragraphs, crossheads and captions, in order, cut into words once for every rule. */
export const proseOf = ({ blocks, folded }: Reading): readonly Passage[] => {
  const known = READ.get(blocks);
  if (known) return known;
  const passages = blocks
    .filter((block) => PROSE.has(block.kind))
    .map((block) => ({ block, words: wordsIn(folded, block.start, block.end) }));
  READ.set(blocks, passages);
  return passages;
};
