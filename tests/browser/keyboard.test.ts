import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { asText, makeStories } from '../bench/stories.ts';
import { buildInto } from '../built/build.ts';
import { kindsOfPages, recordOf, siteAt } from '../built/pages.ts';
import { folderWith } from '../folder.ts';
import { hostSite } from '../host.ts';
import { useBrowser } from './harness.ts';
import { type Stop, stopOf, tabTo } from './stop.ts';

const { visit } = useBrowser();

/** Every stop from the top of a page to its end, where Tab leaves it. */
const walk = async (page: Page): Promise<readonly Stop[]> => {
  const stops: Stop[] = [];
  for (let step = 0; step < 600; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab never leaves ${page.url()}.`);
};

test('Tab goes through every kind of page from top to end, and the focus is always seen', async () => {
  const site = siteAt('/');
  const page = await visit(site.url);
  const unseen: string[] = [];
  for (const address of kindsOfPages(site)) {
    await page.goto(new URL(address, site.url).href, { waitUntil: 'networkidle' });
    // The search page puts the focus into its box; a walk begins at the top.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const stops = await walk(page);
    expect(stops[0]?.name, address).toBe(address === 'search/' ? 'Search' : 'Skip to the page');
    expect(
      stops.map(({ part }) => part).filter((part, index, all) => part !== all[index - 1]),
      address,
    ).toEqual(address === 'search/' ? ['main', 'footer'] : ['', 'header', 'main', 'footer']);
    unseen.push(...stops.filter(({ seen }) => !seen).map(({ name }) => `/${address}: ${name}`));
  }
  expect(unseen).toEqual([]);
  await page.context().close();
}, 180_000);

test('a story by keyboard: past the masthead, its dates, a paragraph, how to cite it, its source, and on', async () => {
  const site = siteAt('/');
  const { address } = recordOf(site, '002');
  const page = await visit(new URL(address.slice(1), site.url).href);
  await page.keyboard.press('Tab');
  expect(await stopOf(page)).toEqual({ name: 'Skip to the page', part: '', seen: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.keyboard.press('Tab');
  expect(await stopOf(page)).toEqual({ name: 'DW', part: 'main', seen: true });

  await tabTo(page, /^8 January 2020 · printed 9 January$/);
  await page.keyboard.press('Enter');
  expect(await page.locator('.ledger').getAttribute('open')).toBe('');
  await page.keyboard.press('Enter');
  expect(await page.locator('.ledger').getAttribute('open')).toBeNull();

  await tabTo(page, /^Link to paragraph 2$/);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#p-[0-9a-f]{6}/);

  await tabTo(page, /^\d+ lines|^in the source$/);
  const source = new URL(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href));
  expect(source.pathname).toBe(`${address}source/`);

  await tabTo(page, /^Cite this story$/);
  expect(await page.locator('.cite dl').isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  expect(await page.locator('.cite dl').isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect((await stopOf(page))?.name).toMatch(/^https?:|^BibTeX$/);

  await tabTo(page, /^All of 8 January 2020$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/2020/01/08/');
  await tabTo(page, /^9 January 2020$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/2020/01/09/');
  await page.context().close();
});

test('a list of two pages by keyboard: on to the older stories, and back', async () => {
  const folder = resolve('node_modules/.cache/dateline-sites/paged');
  const stories = [...makeStories(60)].map((story) => [
    `${story.id}.txt`,
    asText({ ...story, day: '2020-01-07' }),
  ]);
  const { status, output } = buildInto(folder, { SEEDS_DIR: folderWith(Object.fromEntries(stories)) });
  expect(status, output).toBe(0);
  const { origin, stop } = await hostSite(folder);
  onTestFinished(stop);
  const page = await visit(`${origin}2020/01/07/`);
  const rows = (): Promise<number> => page.locator('.stories > li').count();
  expect(await rows()).toBe(50);
  await tabTo(page, /^Older$/);
  expect((await stopOf(page))?.seen).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/2020/01/07/page/2/');
  expect(await rows()).toBe(10);
  await tabTo(page, /^Newer$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/2020/01/07/');
  await page.context().close();
}, 180_000);
