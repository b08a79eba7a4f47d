import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { kindsOfPages, siteAt } from '../built/pages.ts';
import { useBrowser } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

const { visit } = useBrowser();

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  test('axe finds nothing on any kind of page', async () => {
    const site = siteAt('/');
    const found: string[] = [];
    for (const address of kindsOfPages(site)) {
      const page = await visit(new URL(address, site.url).href, { colorScheme });
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(
        (tags): Promise<AxeResults> =>
          (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
            runOnly: { type: 'tag', values: tags },
          }),
        RULES,
      );
      found.push(...violations.map(({ id, nodes }) => `/${address} ${id}: ${nodes[0]?.html}`));
      await page.context().close();
    }
    expect(found).toEqual([]);
  }, 180_000);
});

test('no kind of page scrolls sideways at 320 px, nor with text at twice its size', async () => {
  const site = siteAt('/');
  for (const address of kindsOfPages(site)) {
    for (const zoom of [1, 2]) {
      const page = await visit(new URL(address, site.url).href, {
        viewport: { width: 320 * zoom, height: 640 },
      });
      if (zoom === 2)
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `/${address} at ${zoom}×`).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  }
}, 180_000);
