import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../folder.ts';
import { buildInto } from './build.ts';

const OUT = resolve('node_modules/.cache/dateline-sites/one');
const STORY = 'Power cut in Oldtown\n\n7 May 2021\n\nSome 300 homes lost power.\n';

/** What a reader sees of a page. */
const wordsOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/^.*<main|<\/main>.*$|<(?:style|script)[^>]*>.*?<\/(?:style|script)>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('an archive of one story counts it as one, and draws and lists nothing that it has not', () => {
  const { status, output } = buildInto(OUT, { SEEDS_DIR: folderWith({ 'brief.txt': STORY }) });
  expect(status, output).toBe(0);
  expect(output).toContain('1 story read.');
  const pages = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
    .map((file) => join(OUT, file))
    .filter((file) => file.endsWith('index.html') && statSync(file).isFile());
  for (const page of pages)
    expect(wordsOf(page), page).not.toMatch(/\b1 (?:stories|files|paragraphs|words|people)\b|\b0 \p{L}/u);
  expect(wordsOf(join(OUT, 'people/index.html'))).toContain('No person of the vocabulary is mentioned');
  for (const page of ['index.html', 'dates/index.html', 'timeline/index.html'])
    expect(readFileSync(join(OUT, page), 'utf8'), page).not.toContain('class="density"');
}, 120_000);
