import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../archive/article.ts';
import { type Block, roleOf } from '../blocks/kinds.ts';
import { type Mark, marked } from './marks.ts';

/** The id of a block on the source page; its number is its place in the text. */
export const blockId = (index: number): string => `b-${index + 1}`;

/** The id of a fact's row on the source page. */
export const factId = (index: number): string => `f-${index + 1}`;

/** The block that holds an offset; -1 for one past the end. */
export const blockAt = (article: Article, offset: number): number =>
  article.blocks.findIndex((block) => offset >= block.start && offset < block.end);

/** The shortest evidence first, so that a date inside a quotation keeps its own mark. A language rests on all the text, and marks none. */
const factMarks = (article: Article): readonly Mark[] =>
  article.facts
    .flatMap((fact, index) =>
      fact.source === undefined && fact.kind !== 'language'
        ? fact.evidence.map(({ start, end }) => ({
            start,
            end,
            tag: 'a',
            properties: { className: ['fact'], href: `#${factId(index)}` },
          }))
        : [],
    )
    .sort((a, b) => a.end - a.start - (b.end - b.start));

/** White space made visible, one sign for each character. */
const SIGNS: Readonly<Record<string, string>> = { '\n': '↵', '\r': '␍', '\t': '⇥', '\f': '␌', ' ': '·' };

const gapSigns = (text: string, block: Block): string =>
  [...text.slice(block.start, block.end)].map((character) => SIGNS[character] ?? '·').join('');

/**
 * The whole text of a file, block by block: the kind of each in the gutter, the evidence of every fact
 * linked to the fact's row. Nothing is left out; the white space between blocks is drawn as signs.
 */
export const sourceHast = (article: Article): Root => {
  const { text } = article.source;
  const marks = factMarks(article);
  const rows = article.blocks.map((block, index) => {
    const role = roleOf(block);
    const words: readonly ElementContent[] =
      role === 'gap' ? [{ type: 'text', value: gapSigns(text, block) }] : marked(text, block, marks);
    return h('div', { className: ['block', role], id: blockId(index) }, [
      h('dt', block.kind),
      h('dd', { dir: 'auto' }, [...words]),
    ]);
  });
  return { type: 'root', children: [h('dl', { className: ['source'] }, rows)] };
};
