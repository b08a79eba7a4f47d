import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { anchorsOf } from '../archive/anchor.ts';
import type { Article } from '../archive/article.ts';
import { type Block, roleOf } from '../blocks/kinds.ts';
import { factsOf } from '../facts/fact.ts';
import { type Mark, marked } from './marks.ts';

/** What a page adds to the bare story, and a feed or a Markdown edition does without. */
export interface Dressing {
  /** A quiet link beside each paragraph, to itself. */
  readonly handles?: boolean;
  /** Said once, under the first caption: why there is no picture. */
  readonly captionNote?: string;
  /** Words to mark, the dateline aside: names, search hits. Spans of the story's text. */
  readonly marks?: readonly Mark[];
}

type Draw = (children: readonly ElementContent[], id: string | undefined) => Element;

/** How each kind of the body is set. */
const DRAWN: Partial<Record<Block['kind'], Draw>> = {
  paragraph: (children, id) => h('p', { id }, [...children]),
  crosshead: (children, id) => h('h2', { id }, [...children]),
  caption: (children, id) => h('figure', [h('figcaption', { id }, [...children])]),
  credit: (children, id) => h('p', { id, className: ['credit'] }, [...children]),
  note: (children, id) => h('p', { id, className: ['note'] }, [...children]),
};

const datelineMarks = (article: Article): readonly Mark[] =>
  factsOf(article.facts, 'place')
    .filter((fact) => fact.basis === 'stated' && fact.source === undefined)
    .flatMap((fact) => fact.evidence)
    .map(({ start, end }) => ({ start, end, tag: 'span', properties: { className: ['dateline'] } }));

const handle = (anchor: string, number: number): Element =>
  h('a', { className: ['handle'], href: `#${anchor}`, ariaLabel: `Link to paragraph ${number}` }, '¶');

/**
 * The body of a story, in the order of its text: paragraphs, crossheads, captions, credits and notes, each
 * with its anchor. Furniture stays out, and no character of what stays in is changed.
 */
export const storyHast = (
  article: Article,
  { handles = false, captionNote, marks = [] }: Dressing = {},
): Root => {
  const anchors = anchorsOf(article);
  const all = [...datelineMarks(article), ...marks];
  let number = 0;
  const children: Element[] = [];
  for (const block of article.blocks) {
    const draw = roleOf(block) === 'body' ? DRAWN[block.kind] : undefined;
    if (!draw) continue;
    const anchor = anchors.get(block);
    const words = marked(article.source.text, block, all);
    if (block.kind === 'paragraph') number += 1;
    const linked = handles && block.kind === 'paragraph' && anchor !== undefined;
    const drawn = draw(linked ? [...words, handle(anchor, number)] : words, anchor);
    if (
      block.kind === 'caption' &&
      captionNote !== undefined &&
      !children.some(({ tagName }) => tagName === 'figure')
    )
      drawn.children.push(h('p', { className: ['aside'], lang: 'en' }, captionNote));
    children.push(drawn);
  }
  return { type: 'root', children };
};
