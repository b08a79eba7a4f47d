import type { Block, BlockKind } from '../blocks/kinds.ts';
import { unbroken } from '../text/fold.ts';
import { type QuotedSpan, quotedSpans } from '../text/quotes.ts';
import { sentencesOf } from '../text/sentences.ts';
import { moved, type Span, textOf } from '../text/span.ts';
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

/** What several rules ask of a block. */
interface Cut {
  words?: readonly Word[];
  sentences?: readonly Span[];
  quotations?: readonly QuotedSpan[];
}

/** The text that was read last, so that its rules cut it once; no more are held in memory. */
let last: { readonly blocks: readonly Block[]; readonly cuts: Map<Block, Cut> } | null = null;

const cutOf = ({ blocks }: Reading, block: Block): Cut => {
  if (last?.blocks !== blocks) last = { blocks, cuts: new Map() };
  const known = last.cuts.get(block);
  if (known) return known;
  const cut: Cut = {};
  last.cuts.set(block, cut);
  return cut;
};

/** The words of a block. */
export const wordsOf = (reading: Reading, block: Block): readonly Word[] => {
  const cut = cutOf(reading, block);
  cut.words ??= wordsIn(reading.folded, block.start, block.end);
  return cut.words;
};

/** The sentences of a block. */
export const sentencesIn = (reading: Reading, block: Block): readonly Span[] => {
  const cut = cutOf(reading, block);
  cut.sentences ??= sentencesOf(unbroken(textOf(reading.source.text, block))).map((span) =>
    moved(span, block.start),
  );
  return cut.sentences;
};

/** What a block prints in quotation marks. */
export const quotationsIn = (reading: Reading, block: Block): readonly QuotedSpan[] => {
  const cut = cutOf(reading, block);
  cut.quotations ??= quotedSpans(unbroken(textOf(reading.source.text, block))).map((span) =>
    moved(span, block.start),
  );
  return cut.quotations;
};

/** Headline, standfirst, paragraphs, crossheads and captions, in order. */
export const proseOf = (reading: Reading): readonly Passage[] =>
  reading.blocks
    .filter((block) => PROSE.has(block.kind))
    .map((block) => ({ block, words: wordsOf(reading, block) }));
