import { expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { bodyTextOf } from '../../src/archive/record.ts';
import { markRecurring } from '../../src/archive/recurring.ts';
import type { Block } from '../../src/blocks/kinds.ts';
import type { Fact } from '../../src/facts/fact.ts';

/** An article of an outlet whose every line is a paragraph. */
const articleOf = (id: string, outlet: string, lines: readonly string[]): Article => {
  const text = lines.join('\n');
  const blocks: Block[] = [];
  let at = 0;
  for (const line of lines) {
    if (at > 0) blocks.push({ start: at - 1, end: at, kind: 'gap', rule: 'white-space' });
    blocks.push({ start: at, end: at + line.length, kind: 'paragraph', rule: 'in-article' });
    at += line.length + 1;
  }
  const span = { start: text.length - (lines.at(-1)?.length ?? 0), end: text.length };
  const facts: readonly Fact[] = [
    { kind: 'outlet', value: outlet, basis: 'catalogued', rule: 'catalogue', evidence: [] },
    { kind: 'person', value: { id: 'x', name: 'X' }, basis: 'stated', rule: 'name', evidence: [span] },
  ];
  return { source: { id, short: id, file: `${id}.txt`, bytes: 0, sha256: '', text }, blocks, facts };
};

const SIGN_OFF = 'The Courier is read in every town of the coast and the hills behind it.';
const storyOf = (id: string): readonly string[] => [
  `On day ${id} the council met and spoke of matter ${id}.`,
  `It heard ${id} speakers before it rose.`,
  `Nobody had thought that number ${id} would come up.`,
];

test('a line that four unlike stories of an outlet share is furniture, and the rule tells the count', () => {
  const articles = ['1', '2', '3', '4', '5'].map((id) =>
    articleOf(id, 'Courier', [...storyOf(id), SIGN_OFF]),
  );
  for (const [index, article] of markRecurring(articles).entries()) {
    expect(bodyTextOf(article)).toBe(storyOf(String(index + 1)).join('\n\n'));
    expect(article.blocks.at(-1)).toMatchObject({ kind: 'promo', rule: 'recurs-in-5-files' });
    expect(article.facts.map(({ kind }) => kind)).toEqual(['outlet']);
  }
});

test('three stories that share a line keep it', () => {
  const articles = ['1', '2', '3'].map((id) => articleOf(id, 'Courier', [...storyOf(id), SIGN_OFF]));
  expect(markRecurring(articles)).toEqual(articles);
});

test('what different outlets print is no habit of one', () => {
  const articles = ['1', '2', '3', '4', '5'].map((id) =>
    articleOf(id, `Outlet ${id}`, [...storyOf(id), SIGN_OFF]),
  );
  expect(markRecurring(articles)).toEqual(articles);
});

test('the same story told six times keeps every paragraph', () => {
  const articles = ['1', '2', '3', '4', '5', '6'].map((id) =>
    articleOf(id, 'Courier', [...storyOf('1'), SIGN_OFF, `This is telling ${id}.`]),
  );
  expect(markRecurring(articles)).toEqual(articles);
});

test('a short line, as crossheads are, must come back in eight stories', () => {
  const seven = ['1', '2', '3', '4', '5', '6', '7'].map((id) =>
    articleOf(id, 'Courier', [...storyOf(id), 'Conclusion']),
  );
  expect(markRecurring(seven)).toEqual(seven);
  const eight = [...seven, articleOf('8', 'Courier', [...storyOf('8'), 'Conclusion'])];
  expect(bodyTextOf(markRecurring(eight)[0] ?? articleOf('', '', []))).not.toContain('Conclusion');
});
