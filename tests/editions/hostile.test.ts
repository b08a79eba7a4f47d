import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { HtmlValidate } from 'html-validate';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import sax from 'sax';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Archive } from '../../src/archive/archive.ts';
import { recordOf } from '../../src/archive/record.ts';
import { outputAt } from '../../src/editions/output.ts';
import { writeSitemap } from '../../src/editions/sitemap.ts';
import { writeEditions } from '../../src/editions/whole.ts';
import { scriptJson } from '../../src/render/escape.ts';
import { newsArticleOf } from '../../src/render/jsonld.ts';
import { storyMetaOf } from '../../src/render/story-meta.ts';
import { paths } from '../../src/site/urls.ts';
import { archiveOf } from '../fixtures/archive.ts';
import { HOSTILE_SEEDS } from '../fixtures/hostile.ts';
import { folderFor } from '../folder.ts';

/** Reads a feed as a strict XML parser does: it throws where the XML is not well formed. */
const xmlOf = (
  xml: string,
): { readonly elements: ReadonlySet<string>; readonly texts: readonly string[] } => {
  const parser = sax.parser(true);
  const elements = new Set<string>();
  const texts: string[] = [];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => elements.add(name);
  parser.ontext = (text) => texts.push(text);
  parser.write(xml).close();
  return { elements, texts };
};

let archive: Archive;
let out: string;
let seeds: string;

const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const filesOf = (ending: string): readonly string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));

describe('a folder of nothing but barbs', { timeout: 60_000 }, () => {
  beforeAll(() => {
    seeds = folderFor(HOSTILE_SEEDS);
    out = folderFor({});
    archive = archiveOf(seeds);
    writeEditions(archive, { seeds, output: outputAt(out) });
    writeSitemap(archive.articles.map(paths.story), outputAt(out));
  }, 60_000);

  test('is read whole, and nothing is written outside its place', () => {
    expect(archive.articles).toHaveLength(Object.keys(HOSTILE_SEEDS).length);
    for (const file of filesOf('')) expect(relative(out, join(out, file))).not.toMatch(/^\.\.|owned\.txt/);
    for (const article of archive.articles)
      expect(paths.story(article)).toMatch(/^\/[\p{L}\p{M}\p{N}/-]+\/$/u);
  });

  test("every feed is well-formed XML with no element of a seed's, and holds no control character", () => {
    for (const file of filesOf('.xml')) {
      const xml = read(file);
      const { elements } = xmlOf(xml);
      expect(
        [...elements].filter((name) => /^(script|img|svg|iframe)$/.test(name)),
        file,
      ).toEqual([]);
      expect(xml, file).not.toMatch(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u);
    }
  });

  test('the text of a feed, once unescaped, is HTML in which nothing runs', () => {
    const { texts } = xmlOf(read('feed.xml'));
    const items: readonly { readonly content_html: string }[] = JSON.parse(read('feed.json')).items;
    expect(items.length).toBeGreaterThan(20);
    for (const html of items.map((item) => item.content_html)) {
      expect(texts).toContain(html);
      expect(html).not.toMatch(/<(?!\/?(?:p|h2|span|figure|figcaption)[\s>])/);
      expect(html).not.toMatch(/<[^>]*\son\w+=/i);
    }
  });

  test('every JSON file parses, and no line of archive.ndjson acts upon a terminal', () => {
    for (const file of filesOf('.json')) expect(() => JSON.parse(read(file)), file).not.toThrow();
    const lines = read('archive.ndjson').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual(
      archive.articles.map(({ source }) => source.id).sort(),
    );
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
  });

  test("JSON-LD can't end its script, and is the same once parsed", () => {
    for (const article of archive.articles) {
      const links = { page: 'https://x.example/', permanent: 'https://x.example/id/' };
      const thing = newsArticleOf(recordOf(article, archive), links, {
        name: 'Dateline',
        url: 'https://x.example/',
      });
      const json = scriptJson(thing);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(thing)));
      for (const { content } of storyMetaOf(recordOf(article, archive), links, 'x'))
        expect(content).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }
  });

  test("Markdown has no HTML, no link of a seed's and no more front matter than ours", () => {
    for (const file of filesOf('index.md')) {
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(read(file)) ?? [];
      expect(Object.keys(parseYaml(front))).toEqual(expect.arrayContaining(['id', 'title', 'permanent']));
      const kinds = new Set<string>();
      const links: string[] = [];
      const walk = (node: { type: string; url?: string; children?: readonly unknown[] }): void => {
        kinds.add(node.type);
        if (node.url !== undefined) links.push(node.url);
        for (const child of node.children ?? []) walk(child as typeof node);
      };
      walk(remark().use(remarkGfm).parse(body));
      expect(kinds, file).not.toContain('html');
      expect(
        links.filter((url) => !/^(https?:\/\/|mailto:)/.test(url)),
        file,
      ).toEqual([]);
      expect(body).not.toMatch(/(?![\t\n])\p{Cc}/u);
    }
  });

  test('citation files hold one entry each, whatever the title says', () => {
    for (const file of filesOf('cite.bib')) {
      const { data } = new Cite(read(file));
      expect(data, file).toHaveLength(1);
      expect(data[0]?.['URL'], file).toMatch(/\/id\/[a-z2-7]{10}\/$/);
    }
    for (const file of filesOf('cite.ris')) {
      const lines = read(file).split('\r\n').slice(0, -1);
      expect(
        lines.filter((line) => line.startsWith('TY  - ')),
        file,
      ).toEqual(['TY  - NEWS']);
      expect(
        lines.filter((line) => line.startsWith('ER  - ')),
        file,
      ).toHaveLength(1);
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\p{Cc}]*$/u);
    }
  });

  test('the permanent pages are valid HTML without script', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    for (const file of filesOf('index.html')) {
      const page = read(file);
      expect(page).not.toMatch(/<script|<img|<svg|<iframe/i);
      const report = await validator.validateString(page);
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        ),
        file,
      ).toEqual([]);
    }
  });
});
