import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kindsOfPages, siteAt } from '../built/pages.ts';
import { faultsOf } from './faults.ts';
import { useBrowser } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
/** The only ones that depend on the scheme. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

const { visit } = useBrowser();

/** What axe finds on the page as it now is. */
const violationsOn = async (page: Page, options: RunOptions): Promise<readonly string[]> => {
  const { violations } = await page.evaluate(
    (asked): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(asked),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('axe finds nothing on any kind of page, nor by its colours at night', async () => {
  const site = siteAt('/');
  // Without motion, or axe would measure colours on their way from day to night.
  const page = await visit(site.url, { reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const address of kindsOfPages(site)) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(new URL(address, site.url).href);
    await page.evaluate(AXE);
    const byDay = await violationsOn(page, { runOnly: { type: 'tag', values: RULES } });
    await page.emulateMedia({ colorScheme: 'dark' });
    const byNight = await violationsOn(page, { runOnly: { type: 'rule', values: COLOURS } });
    found.push(
      ...byDay.map((one) => `/${address} ${one}`),
      ...byNight.map((one) => `/${address} dark ${one}`),
    );
  }
  expect(found).toEqual([]);
  await page.context().close();
}, 180_000);

test('at every width, and with text at twice its size, nothing is cut off, covered, out of reach or too small', async () => {
  const site = siteAt('/');
  const page = await visit(site.url);
  const found: string[] = [];
  for (const address of kindsOfPages(site)) {
    await page.goto(new URL(address, site.url).href);
    for (const [width, scale] of [
      [320, 1],
      [768, 1],
      [1024, 1],
      [1600, 1],
      [640, 2],
      [1280, 2],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(
        (size) => document.documentElement.style.setProperty('font-size', size),
        `${scale * 100}%`,
      );
      const faults = await faultsOf(page, scale === 1);
      found.push(...faults.map((fault) => `/${address} at ${width} px, text ×${scale}: ${fault}`));
    }
  }
  expect(found).toEqual([]);
  await page.context().close();
}, 180_000);
