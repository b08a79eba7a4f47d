import type { Element, Root } from 'hast';
import type { State } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import type { Paragraph, PhrasingContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import type { StoryRecord } from '../archive/record.ts';
import { oneLine } from '../text/one-line.ts';
import { jsonLine, visible } from '../text/printable.ts';
import { headlineOf, type StoryLinks } from './links.ts';

/** A caption is a paragraph in italics: the picture is gone, and Markdown has no captions. */
const figcaption = (state: State, node: Element): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'emphasis', children: state.all(node) as PhrasingContent[] }],
});

const toMarkdown = unified().use(rehypeRemark, { handlers: { figcaption } }).freeze();
const writer = remark().use(remarkGfm).freeze();

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
  const tree: Root = {
    type: 'root',
    children: [
      h('h1', oneLine(headlineOf(record))),
      ...(record.standfirst === null ? [] : [h('p', [h('em', oneLine(record.standfirst))])]),
      ...body.children,
    ],
  };
  const text = writer.stringify(toMarkdown.runSync(tree));
  return `---\n${frontOf(record, links)}---\n\n${visible(text)}`;
};
