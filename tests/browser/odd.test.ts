import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildInto } from '../built/build.ts';
import { kindsOfPages } from '../built/pages.ts';
import { recordsIn } from '../built/records.ts';
import { ODD_SEEDS } from '../fixtures/odd.ts';
import { folderFor } from '../folder.ts';
import { hostSite } from '../host.ts';
import { openBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { useBrowser } from './harness.ts';

/** A site of stories that try the setting. */
const OUT = resolve('node_modules/.cache/dateline-sites/odd');
const seeds = folderFor({ ...ODD_SEEDS, 'torn.txt': '' });
const { visit } = useBrowser();
let origin = '';

beforeAll(async () => {
  const { status, output } = buildInto(OUT, { SEEDS_DIR: seeds });
  if (status !== 0) throw new Error(output);
  const host = await hostSite(OUT);
  origin = host.origin;
  return host.stop;
}, 120_000);

const addressOf = (id: string): string =>
  recordsIn(OUT)
    .find((record) => record.id === id)
    ?.address.slice(1) ?? '';

const textOf = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim();

test('no page of odd stories scrolls sideways, cuts text off or sets one line over another', async () => {
  const page = await visit(origin);
  const found: string[] = [];
  const stories = recordsIn(OUT).map(({ address }) => address.slice(1));
  const kinds = kindsOfPages({ base: '/', folder: OUT, url: origin });
  for (const address of new Set([...kinds, ...stories, 'undated/', 'timeline/', 'intake/'])) {
    await page.goto(origin + encodeURI(address));
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await faultsOf(page, false)).map((fault) => `/${address} at ${width} px: ${fault}`));
    }
  }
  expect(found).toEqual([]);
  await page.context().close();
}, 120_000);

test('nor on a phone whose reader has set letters to twice their size', async () => {
  const browser = await openBrowser('--blink-settings=defaultFontSize=32');
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const found: string[] = [];
  for (const address of ['', 'search/', 'intake/', '2021/', '2021/05/', '2021/05/03/', addressOf('marks')]) {
    await page.goto(origin + address);
    found.push(...(await faultsOf(page, false)).map((fault) => `/${address}: ${fault}`));
  }
  expect(found).toEqual([]);
});

test('a story names who wrote it, beside its outlet and its date', async () => {
  const page = await visit(origin + addressOf('marks'));
  expect(await textOf(page, '.imprint')).toBe(
    'By Jo March and Ann Lee Outlet not named in the text 9 May 2021',
  );
  await page.context().close();
});

test('a compound in a headline stays on one line', async () => {
  const page = await visit(origin + addressOf('marks'));
  for (const width of [360, 500, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const lines = await page
      .locator('h1 .whole')
      .evaluateAll((words) => words.map((word) => word.getClientRects().length));
    expect(lines, `${width} px`).toEqual([1]);
  }
  await page.context().close();
});

test('a story that runs from right to left ends its head where its text ends, on its page and in lists', async () => {
  const page = await visit(origin + encodeURI(addressOf('arabic')));
  await page.setViewportSize({ width: 1280, height: 900 });
  const right = (selector: string): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element.firstChild ?? element);
        return Math.round(range.getBoundingClientRect().right);
      });
  expect(Math.abs((await right('h1')) - (await right('.text p')))).toBeLessThanOrEqual(2);
  await page.goto(`${origin}2021/05/03/`);
  const row = page.locator('.stories > li', { hasText: 'أمطار' });
  const [heading, opening] = await row.evaluate((item) =>
    ['h2 a', '.opening'].map((selector) => {
      const range = document.createRange();
      range.selectNodeContents(item.querySelector(selector) as Element);
      return Math.round(range.getBoundingClientRect().right);
    }),
  );
  expect(heading).toBe(opening);
  await page.context().close();
});

test('a list says what is known of a story, and nothing of what is not; what it stands under is not said again', async () => {
  const page = await visit(`${origin}undated/`);
  const bare = page.locator('.stories > li', { hasText: 'The harbour was closed' });
  expect(await bare.locator('.slug').count()).toBe(0);
  await page.goto(`${origin}2021/05/07/`);
  expect(await page.locator('.stories .slug').count()).toBe(0);
  await page.context().close();
});

test('the intake is read on a phone without scrolling sideways, each number with its name', async () => {
  const page = await visit(`${origin}intake/`);
  await page.setViewportSize({ width: 360, height: 800 });
  const box = page.locator('.scroll').first();
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const label = await page
    .locator('.files td.figure')
    .first()
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(label).toBe('"Blocks of story "');
  expect(await textOf(page, '.lede')).toBe('7 files were read and 1 was quarantined.');
  await page.context().close();
});

test('a source page is read on a phone without scrolling its facts sideways', async () => {
  const page = await visit(`${origin}${addressOf('marks')}source/`);
  await page.setViewportSize({ width: 360, height: 800 });
  const box = page.locator('.facts .scroll');
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await page.context().close();
});

test('on a first visit too, search prints English marks as other pages draw them, and others as they are', async () => {
  const page = await visit(`${origin}search/?q=museum`);
  await page.waitForFunction(() => document.querySelector('#results')?.ariaBusy === 'false');
  expect(await textOf(page, '#results h2')).toBe(
    '“It’s ‘simply’ over,” says minister’s aide as self-taught “rock” museum shuts',
  );
  expect(await textOf(page, '#results .passage')).toContain('closed on Sunday. “It’s over,” said');
  await page.goto(`${origin}search/?q=Verkehrsministeriums`);
  await page.waitForFunction(() => document.querySelector('#results')?.ariaBusy === 'false');
  expect(await textOf(page, '#results .passage')).toContain('„Wir werden das Urteil');
  await page.goto(`${origin}search/?q=Oldtown`);
  await page.waitForFunction(() => document.querySelector('#results')?.ariaBusy === 'false');
  expect(await textOf(page, '#results .passage')).toBe('Some 300 homes lost “all” power.');
  const features = await page
    .locator('#results .passage')
    .first()
    .evaluate((passage) => getComputedStyle(passage).fontFeatureSettings);
  expect(features).toContain('zquo');
  expect(await page.locator('#results .outlet').count()).toBe(0);
  await page.context().close();
});
