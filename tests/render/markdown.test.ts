import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdownOf } from '../../src/render/markdown.ts';
import { BARE_RECORD, LINKS, RECORD } from './record.ts';

const BODY = {
  type: 'root' as const,
  children: [
    h('p', { id: 'p-1' }, [
      h('span', { className: ['dateline'] }, 'BAYTOWN'),
      ' -- The storm came at 5 * 3 < 20_000 knots.',
    ]),
    h('h2', 'A # crosshead'),
    h('figure', [h('figcaption', 'The quay at noon')]),
    h('p', '1. not a list, <b>not bold</b>, [no](link)'),
  ],
};

test('a story as Markdown: front matter, title, standfirst, body', () => {
  expect(markdownOf(RECORD, BODY, LINKS).replace(/^---\n.*?\n---\n/s, '')).toBe(`
# Storm reaches the bay

*Ferries stay in port.*

BAYTOWN -- The storm came at 5 \\* 3 < 20_000 knots.

## A # crosshead

*The quay at noon*

1\\. not a list, \\<b>not bold\\</b>, \\[no]\\(link)
`);
});

test('the front matter is YAML with what is known, and no more', () => {
  const frontOf = (record: typeof RECORD) => parse(markdownOf(record, BODY, LINKS).split('---\n')[1] ?? '');
  expect(frontOf(RECORD)).toMatchObject({
    id: 'storm-001',
    title: 'Storm reaches the bay',
    date: '2020-01-09',
    date_basis: 'stated',
    credits: RECORD.credits,
    permanent: LINKS.permanent,
  });
  const bare = frontOf({ ...BARE_RECORD, title: { value: '--- : # "x" !!js', basis: 'inferred' } });
  expect(bare).toMatchObject({
    title: '--- : # "x" !!js',
    title_basis: 'inferred',
    date: '[2020-01-08,2020-01-09]',
    date_basis: 'inferred',
  });
  for (const key of ['outlet', 'published', 'credits', 'original']) expect(bare).not.toHaveProperty(key);
});
