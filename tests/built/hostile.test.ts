import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../browser/harness.ts';
import { HOSTILE_SEEDS } from '../fixtures/hostile.ts';
import { folderFor } from '../folder.ts';
import { TYPES } from '../host.ts';
import { buildInto } from './build.ts';
import { drawnPagesOf } from './pages.ts';

const OUT = resolve('node_modules/.cache/dateline-sites/hostile');
const ORIGIN = 'https://archive.example';
const { visit } = useBrowser();

/** A story that the archivist withdrew: its second paragraph must stand nowhere. */
const WITHDRAWN = {
  'withdrawn.txt':
    'Harbour master leaves his post\n\nJanuary 8, 2020\n\nThe master of the harbour left on Monday.\n\nA quincunx of lanterns was seen above his door, the neighbours said, and nobody could tell what it meant.\n',
  'catalogue.yaml': 'withdrawn:\n  withdrawn: at the wish of the family\n',
};

/** The headers that `_headers` gives to every file. */
const headers = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...readFileSync(join(OUT, '_headers'), 'utf8')
        .replace(/\n\n.*/s, '')
        .matchAll(/^ {2}([^:]+): (.*)$/gm),
    ].map(([, name = '', value = '']) => [name, value]),
  );

/** Serves the build to a page from the disk, with its headers, and keeps what was asked of other hosts. */
const serve = async (page: Page, strangers: string[]): Promise<void> => {
  const given = headers();
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      strangers.push(url.href);
      return route.abort();
    }
    const asked = join(OUT, decodeURIComponent(url.pathname));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (!existsSync(file))
      return route.fulfill({
        status: 404,
        headers: given,
        path: join(OUT, '404.html'),
        contentType: 'text/html',
      });
    return route.fulfill({
      headers: given,
      path: file,
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    });
  });
};

describe('a site built of hostile text', { timeout: 240_000 }, () => {
  beforeAll(() => {
    const { status, output } = buildInto(OUT, {
      SEEDS_DIR: folderFor({ ...HOSTILE_SEEDS, ...WITHDRAWN }),
      SITE_URL: ORIGIN,
    });
    expect(status, output).toBe(0);
    for (const sequence of ['\u009b', '\u202e', '\u2066', '\u001b]', '\u001b[2J', '\u0007'])
      expect(output.includes(sequence), `the terminal got ${JSON.stringify(sequence)}`).toBe(false);
  }, 240_000);

  test('runs nothing of it, asks no other host for anything, and keeps to its own policy', async () => {
    const page = await visit('about:blank');
    const strangers: string[] = [];
    const refused: string[] = [];
    const owned: string[] = [];
    await serve(page, strangers);
    await page.exposeFunction('owned', () => owned.push(page.url()));
    page.on('dialog', (dialog) => dialog.dismiss());
    page.on('console', (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text()))
        refused.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => refused.push(`${page.url()}: ${error.message}`));
    const pages = drawnPagesOf({ base: '/', folder: OUT, url: `${ORIGIN}/` });
    expect(pages.length).toBeGreaterThan(60);
    for (const path of pages) {
      await page.goto(`${ORIGIN}/${encodeURI(path)}`, { waitUntil: 'load' });
      const foreign = await page.evaluate(() => ({
        handlers: [...document.querySelectorAll('*')].filter((element) =>
          [...element.attributes].some(({ name }) => name.startsWith('on')),
        ).length,
        runs: [
          ...document.querySelectorAll(
            'iframe, object, embed, [href^="javascript:" i], [src^="javascript:" i]',
          ),
        ].length,
      }));
      expect(foreign, path).toEqual({ handlers: 0, runs: 0 });
    }
    expect({ owned, refused, strangers }).toEqual({ owned: [], refused: [], strangers: [] });
  });

  test('says that a story was withdrawn, at its address, and holds its words nowhere', () => {
    const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(OUT, file)).isFile(),
    );
    const holding = (words: string) =>
      files.filter((file) => readFileSync(join(OUT, file), 'utf8').includes(words));
    expect(holding('quincunx')).toEqual([]);
    expect(
      holding('at the wish of the family').some((file) => /^2020\/01\/08\/harbour-.*index\.html$/.test(file)),
    ).toBe(true);
    const [page = ''] = files.filter((file) => /^2020\/01\/08\/harbour-[^/]*\/index\.html$/.test(file));
    expect(readFileSync(join(OUT, page), 'utf8')).not.toContain('The whole text as it came in');
  });

  test('the policy does stop a script that a page should not have', async () => {
    const page = await visit('about:blank');
    await serve(page, []);
    await page.goto(`${ORIGIN}/`);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranAnyway = true';
      document.body.append(script);
      return 'ranAnyway' in window;
    });
    expect(ran).toBe(false);
  });
});
