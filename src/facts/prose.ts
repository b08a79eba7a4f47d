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

/** The words of the text that was read last, so that its rules cut it once; no more are held in memory. */
let last: { readonly blocks: readonly Block[]; readonly words: Map<Block, readonly Word[]> } | null = null;

/** The words of a block. */
export const wordsOf = ({ blocks, folded }: Reading, block: Block): readonly Word[] => {
  if (last?.blocks !== blocks) last = { blocks, words: new Map() };
  const known = last.words.get(block);
  if (known) return known;
  const words = wordsIn(folded, block.start, block.end);
  last.words.set(block, words);
  return words;
};

/** Headline, standfirst, paragraphs, crossheads and captions, in order. */
export const proseOf = (reading: Reading): readonly Passage[] =>
  reading.blocks
    .filter((block) => PROSE.has(block.kind))
    .map((block) => ({ block, words: wordsOf(reading, block) }));
