import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderFor } from '../folder.ts';
import { buildInto } from './build.ts';
import { siteAt } from './pages.ts';

/** The page that compares two copies, of a site that has one such page. */
const comparisonIn = (folder: string): string => {
  const [page] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /compared[\\/]index\.html$/.test(file),
  );
  if (page === undefined) throw new Error(`No comparison in ${folder}.`);
  return readFileSync(join(folder, page), 'utf8').replace(/\s+/g, ' ');
};

const sectionOf = (page: string, heading: string): string =>
  new RegExp(`<h2[^>]*>${heading}</h2>(.*?)</section>`).exec(page)?.[1] ?? '';

test('the page of 001 and 002 shows that no word of their paragraphs changed, and what did', () => {
  const page = comparisonIn(siteAt('/').folder);
  expect(page).toContain('no paragraph was reworded, added or left out');
  const words = sectionOf(page, 'Words of the story');
  expect(words).not.toMatch(/Paragraph,|Crosshead,|reworded/);
  expect(words).toMatch(/Headline, only in the fullest/);
  expect(sectionOf(page, 'Captions, credits and what stands around')).toMatch(/Related, only in the fullest/);
});

describe('a correction of one word', { timeout: 120_000 }, () => {
  const out = resolve('node_modules/.cache/dateline-sites/comparison');
  const [name] = readdirSync('seeds').filter((file) => /^002.*\.txt$/.test(file));
  const printed = readFileSync(`seeds/${name}`, 'utf8');
  const folder = folderFor({
    'printed.txt': printed,
    'corrected.txt': printed.replace('resulted in no casualties', 'resulted in three casualties'),
  });

  beforeAll(() => {
    const { status, output } = buildInto(out, { SEEDS_DIR: folder });
    if (status !== 0) throw new Error(output);
  });

  test('is the one thing that their page marks', () => {
    const page = comparisonIn(out);
    const marked = (element: string): readonly string[] =>
      [
        ...sectionOf(page, 'Words of the story').matchAll(
          new RegExp(`<${element}[^>]*>(.*?)</${element}>`, 'g'),
        ),
      ].map(([, words = '']) => words.trim());
    expect([marked('del'), marked('ins')]).toEqual([['no'], ['three']]);
    expect(page).toContain('1 paragraph was reworded');
    expect(page).toContain('Around the story, nothing differs.');
    expect(page).not.toContain('what stands around</h2>');
  });
});
