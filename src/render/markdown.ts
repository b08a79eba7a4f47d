import type { Element, Root, RootContent } from 'hast';
import type { BlockContent, PhrasingContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { StoryRecord } from '../archive/record.ts';
import { oneLine } from '../text/one-line.ts';
import { jsonLine, visible } from '../text/printable.ts';
import { headlineOf, type StoryLinks } from './links.ts';

const writer = remark().use(remarkGfm).freeze();

const textIn = (node: RootContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';

/** The words of an element as a page shows them: white space as single spaces, and none at the ends. */
const wordsOf = (element: Element): string =>
  textIn(element)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .replace(/^ | $/g, '');

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const italic = (value: string): PhrasingContent => ({ type: 'emphasis', children: [text(value)] });
const paragraph = (child: PhrasingContent): BlockContent => ({ type: 'paragraph', children: [child] });
const heading = (depth: 1 | 2, value: string): BlockContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});

/** A block of a story's tree. A caption is a paragraph in italics: the picture is gone, and Markdown has no captions. */
const blockOf = (block: RootContent): readonly BlockContent[] => {
  if (block.type !== 'element') return [];
  const words = wordsOf(block);
  if (words === '') return [];
  if (block.tagName === 'h2') return [heading(2, words)];
  return [paragraph(block.tagName === 'figure' ? italic(words) : text(words))];
};

/** Every value as JSON, which YAML reads too: no word of a seed can be taken for syntax. */
const frontOf = (record: StoryRecord, links: StoryLinks): string => {
  const { title, outlet, dates, place, section, credits, topics, language, url, source } = record;
  const fields: readonly (readonly [string, unknown])[] = [
    ['id', record.id],
    ['title', oneLine(title.value)],
    ['title_basis', title.basis],
    ['outlet', outlet?.value],
    ['outlet_basis', outlet?.basis],
    ['date', dates.edtf],
    ['date_basis', dates.basis],
    ['filed', dates.filed],
    ['published', dates.published],
    ['updated', dates.updated],
    ['place', place],
    ['section', section],
    ['credits', credits.map(({ name, role }) => ({ name, role }))],
    ['topics', topics.map(({ label }) => label)],
    ['language', language],
    ['original', url],
    ['page', links.page],
    ['permanent', links.permanent],
    ['source_file', source.file],
    ['source_sha256', source.sha256],
  ];
  return fields
    .filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    )
    .map(([name, value]) => `${name}: ${jsonLine(value)}\n`)
    .join('');
};

/**
 * A story as Markdown with YAML front matter. `body` is the story's tree (see storyHast); whatever the
 * text holds that Markdown or HTML would act upon is escaped.
 */
export const markdownOf = (record: StoryRecord, body: Root, links: StoryLinks): string => {
  const written = writer.stringify({
    type: 'root',
    children: [
      heading(1, oneLine(headlineOf(record))),
      ...(record.standfirst === null ? [] : [paragraph(italic(oneLine(record.standfirst)))]),
      ...body.children.flatMap(blockOf),
    ],
  });
  return `---\n${frontOf(record, links)}---\n\n${visible(written)}`;
};
