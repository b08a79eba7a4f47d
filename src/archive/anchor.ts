import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Block, BlockKind } from '../blocks/kinds.ts';
import { fold } from '../text/fold.ts';
import { textOf } from '../text/span.ts';
import type { Article } from './article.ts';

/** The kinds of block that a link can name: what a reader may want to cite or search may find. */
const ANCHORED: ReadonlySet<BlockKind> = new Set([
  'standfirst',
  'paragraph',
  'crosshead',
  'caption',
  'credit',
  'note',
]);

/** `p-` and the first six hexadecimal digits of the SHA-256 of the words, whatever their quotes, dashes and spacing. */
export const anchorFor = (words: string): string => {
  const plain = fold(words.normalize('NFC')).replace(/\s+/g, ' ').trim();
  return `p-${bytesToHex(sha256(utf8ToBytes(plain))).slice(0, 6)}`;
};

/** Page, search index, timeline and ledger all ask; the hashing is done once. */
const MADE = new WeakMap<Article, ReadonlyMap<Block, string>>();

/**
 * The anchor of every block that can be cited, in the order of the text. An anchor comes from the
 * block's own words, so it survives a better parse; one that is taken gets `-2`, `-3` and so on.
 */
export const anchorsOf = (article: Article): ReadonlyMap<Block, string> => {
  const known = MADE.get(article);
  if (known) return known;
  const { source, blocks } = article;
  const taken = new Map<string, number>();
  const anchors = new Map<Block, string>();
  for (const block of blocks) {
    if (!ANCHORED.has(block.kind)) continue;
    const anchor = anchorFor(textOf(source.text, block));
    const count = (taken.get(anchor) ?? 0) + 1;
    taken.set(anchor, count);
    anchors.set(block, count === 1 ? anchor : `${anchor}-${count}`);
  }
  MADE.set(article, anchors);
  return anchors;
};
