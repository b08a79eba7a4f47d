import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockKind } from '../../src/blocks/kinds.ts';
import { storyHast } from '../../src/render/hast.ts';
import { htmlOf } from '../../src/render/html.ts';
import { marked } from '../../src/render/marks.ts';
import { sourceHast } from '../../src/render/source.ts';
import { fact, story } from '../fixtures/stories.ts';

const wordsOf = (node: { readonly type: string }): string => {
  const { value, children } = node as { value?: string; children?: readonly { readonly type: string }[] };
  return value ?? (children ?? []).map(wordsOf).join('');
};

const LINES: readonly (readonly [BlockKind, string])[] = [
  ['headline', 'Storm & <b>flood</b>'],
  ['paragraph', 'The “river” rose -- fast.'],
  ['related', 'Read more: Rain'],
  ['crosshead', 'Aftermath'],
  ['caption', 'A boat'],
  ['caption', 'Another boat'],
  ['paragraph', '</p><script>alert(1)</script>'],
  ['credit', '(Reuters)'],
];

describe('the body of a story', () => {
  const article = story('a', [], LINES);

  test('is its paragraphs, crossheads, captions and credits in order, without furniture', () => {
    expect(htmlOf(storyHast(article))).toMatchInlineSnapshot(
      `"<p id="p-c91144">The “river” rose -- fast.</p><h2 id="p-07ac39">Aftermath</h2><figure><figcaption id="p-d29b73">A boat</figcaption></figure><figure><figcaption id="p-6e9e42">Another boat</figcaption></figure><p id="p-2a9ae6">&#x3C;/p>&#x3C;script>alert(1)&#x3C;/script></p><p id="p-0465e7" class="credit">(Reuters)</p>"`,
    );
  });

  test('keeps every character: what is copied is what was printed', () => {
    const words = storyHast(article).children.map(wordsOf);
    expect(words).toEqual(
      LINES.filter(([kind]) => !['headline', 'related'].includes(kind)).map(([, text]) => text),
    );
  });

  test('has a quiet link beside each paragraph, to itself, where a page asks for it', () => {
    const html = htmlOf(storyHast(article, { handles: true }));
    expect(html.match(/class="handle"/g)).toHaveLength(2);
    expect(html).toMatch(
      /<p id="(p-\w+)">.*?<a class="handle" href="#\1" aria-label="Link to paragraph 1">¶<\/a><\/p>/,
    );
  });

  test('says once that the pictures are gone', () => {
    const html = htmlOf(storyHast(article, { captionNote: 'No pictures.' }));
    expect(html.match(/No pictures\./g)).toHaveLength(1);
  });
});

describe('marks in a text', () => {
  const span = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  test('change no character, however they overlap', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 31, maxLength: 40 }), span, fc.array(span), (text, whole, spans) => {
        const marks = spans.map((one) => ({ ...one, tag: 'mark', properties: {} }));
        expect(marked(text, whole, marks).map(wordsOf).join('')).toBe(text.slice(whole.start, whole.end));
      }),
    );
  });

  test('the earlier mark has the words that two share', () => {
    const mark = (start: number, end: number, tag: string) => ({ start, end, tag, properties: {} });
    const html = htmlOf({
      type: 'root',
      children: [...marked('abcdef', { start: 0, end: 6 }, [mark(2, 4, 'b'), mark(1, 5, 'i')])],
    });
    expect(html).toBe('a<i>b</i><b>cd</b><i>e</i>f');
  });
});

describe('the source page', () => {
  const article = story('a', [{ ...fact('headline', 'Storm'), evidence: [{ start: 0, end: 5 }] }], LINES);

  test('shows every block with its kind, and every character that is no white space between blocks', () => {
    const [list] = sourceHast(article).children;
    const rows = list?.type === 'element' ? list.children : [];
    expect(rows).toHaveLength(article.blocks.length);
    const kinds = rows.map((row) => ('children' in row && row.children[0] ? wordsOf(row.children[0]) : ''));
    expect(kinds).toEqual(article.blocks.map(({ kind }) => kind));
    const words = rows.map((row) => ('children' in row && row.children[1] ? wordsOf(row.children[1]) : ''));
    expect(words.join('').replaceAll('↵', '\n')).toBe(article.source.text);
  });

  test('links the evidence of a fact to the fact', () => {
    expect(htmlOf(sourceHast(article))).toContain('<a class="fact" href="#f-1">Storm</a>');
  });
});
