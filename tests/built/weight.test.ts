import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useBrowser } from '../browser/harness.ts';
import { pagesOf, readPage, recordOf, recordsOf, siteAt } from './pages.ts';

const { visit } = useBrowser();

/** Ten segments of TCP, which a server sends before it waits for an answer, less the headers. */
const FIRST_BREATH = 13_800;

test('nothing but search and the page-not-found page ships a script', () => {
  const site = siteAt('/');
  const scripted = pagesOf(site).filter((page) =>
    /<script(?![^>]*application\/ld\+json)/.test(readPage(site, page)),
  );
  expect(scripted).toEqual(['404.html', 'search/']);
});

test('no page reacts to events or sets its style by attribute: the policy forbids both', () => {
  const site = siteAt('/');
  expect(
    pagesOf(site).filter((page) => /<[^>]*\s(?:on[a-z]+|style)\s*=/i.test(readPage(site, page))),
  ).toEqual([]);
});

test('a story page weighs at most 30 kB compressed, 200 kB with its fonts', async () => {
  const site = siteAt('/');
  for (const { address } of recordsOf(site)) {
    const page = await visit('about:blank');
    const weights: { readonly font: boolean; readonly bytes: number }[] = [];
    page.on('response', async (response) => {
      const body = await response.body();
      const font = response.request().resourceType() === 'font';
      weights.push({ font, bytes: font ? body.length : brotliCompressSync(body).length });
    });
    await page.goto(new URL(address.slice(1), site.url).href, { waitUntil: 'networkidle' });
    const sum = (fonts: boolean): number =>
      weights.filter(({ font }) => fonts || !font).reduce((total, { bytes }) => total + bytes, 0);
    expect(sum(false), address).toBeLessThanOrEqual(30_000);
    expect(sum(true), address).toBeLessThanOrEqual(200_000);
    await page.context().close();
  }
});

test('a page that people arrive at needs nothing but itself to be read, and fits into the first breath of a connection', () => {
  const site = siteAt('/');
  const { address, dates, topics } = recordOf(site, '002');
  const day = `${dates.filed?.replaceAll('-', '/')}/`;
  for (const page of ['', address.slice(1), day, `topics/${topics[0]?.id}/`, 'search/']) {
    const html = readPage(site, page);
    expect(/<link rel="stylesheet"|<script[^>]*\ssrc=/.test(html), page).toBe(false);
    expect(brotliCompressSync(html).length, page).toBeLessThanOrEqual(FIRST_BREATH);
  }
  const assets = join(site.folder, '_astro');
  const phone = readdirSync(assets).filter((file) => /-phone\..*woff2$/.test(file));
  expect(phone).toHaveLength(2);
  for (const file of phone) expect(statSync(join(assets, file)).size, file).toBeLessThanOrEqual(FIRST_BREATH);
});

/** The directory of an index of 100,000 stories, as `npm run bench:search` prints it. */
const LARGEST_DIRECTORY = 1_800;

test('search is ready in 25 kB, among 100,000 stories too', () => {
  const site = siteAt('/');
  const assets = join(site.folder, '_astro');
  const scripts = readdirSync(assets).filter((file) => /^search-.*\.js$/.test(file));
  expect(scripts).toHaveLength(2);
  const weight = scripts.reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(assets, file))).length,
    0,
  );
  expect(weight + LARGEST_DIRECTORY).toBeLessThanOrEqual(25_000);
});
