import type { Root } from 'hast';
import { rehype } from 'rehype';
import { visible } from '../text/printable.ts';

const writer = rehype().freeze();

/** A tree as HTML. Whatever the text holds is escaped here, for pages and feeds alike; controls become visible. */
export const htmlOf = (tree: Root): string => visible(writer.stringify(tree));

/** Words as HTML text, with nothing escaped that need not be: validators count a title's characters as written. */
export const textHtml = (words: string): string =>
  htmlOf({ type: 'root', children: [{ type: 'text', value: words }] });
