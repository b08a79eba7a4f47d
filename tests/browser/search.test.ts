import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteAt } from '../built/pages.ts';
import { useBrowser } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

const { visit } = useBrowser();

const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const status = document.querySelector('#status')?.textContent;
    return status !== '' && document.querySelector('#results')?.getAttribute('aria-busy') === 'false';
  });
};

const search = async (query: string, base: '/' | '/archive/' = '/'): Promise<Page> => {
  const page = await visit(`${siteAt(base).url}search/?${query}`);
  await settled(page);
  return page;
};

const titlesOf = (page: Page): Promise<readonly string[]> => page.locator('#results h2 a').allInnerTexts();

const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (tags): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    RULES,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

describe('a searcher finds a name as they remember it', () => {
  test.each(['/', '/archive/'] as const)(
    'Suleimani, under %s, and a result leads to its paragraph',
    async (base) => {
      const page = await search('q=Suleimani', base);
      expect(await titlesOf(page)).toHaveLength(4);
      expect(await page.locator('#status').textContent()).toBe('4 stories for Suleimani.');
      const passage = page.locator('#results .passage a').first();
      const words = await passage.locator('mark').first().textContent();
      await passage.click();
      await page.waitForURL(/\/20\d\d\/|\/undated\//);
      const paragraph = page.locator(':target');
      expect(await paragraph.textContent()).toContain(words);
      await page.context().close();
    },
  );

  test('Takht Ravanchi, in the passage that names him', async () => {
    const page = await search('q=Takht+Ravanchi');
    expect(await page.locator('#results > li').count()).toBe(3);
    expect(await page.locator('#results > li').first().locator('mark').allInnerTexts()).toContain('Ravanchi');
    await page.context().close();
  });

  test('every spelling finds all four stories', async () => {
    const page = await visit(`${siteAt('/').url}search/`);
    for (const name of ['Soleimani', 'Suleimani', 'Sulaymani', 'Soleymani', 'Suleymani', 'Solemani']) {
      await page.locator('#q').fill(name);
      await page.waitForFunction(
        (asked) => document.querySelector('#status')?.textContent?.includes(asked),
        `for ${name}.`,
      );
      expect(await page.locator('#results > li').count(), name).toBe(4);
    }
    await page.context().close();
  });
});

test('the whole flow by keyboard, and back again', async () => {
  const page = await visit(siteAt('/').url);
  await page.locator('header input[type=search]').first().focus();
  await page.keyboard.type('proportionate');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=proportionate/);
  await settled(page);
  const count = await page.locator('#results > li').count();
  expect(count).toBeGreaterThan(0);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.type('measured');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('for measured.'));
  expect(new URL(page.url()).search).toBe('?q=measured');
  await page.goBack();
  await page.waitForFunction(() =>
    document.querySelector('#status')?.textContent?.includes('for proportionate.'),
  );
  expect(await page.locator('#q').inputValue()).toBe('proportionate');
  await page.locator('#q').focus();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('#results h2') !== null)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/20\d\d\/|\/undated\//);
  await page.context().close();
});

test('a name that no story has leads to its words, not to somebody else', async () => {
  const page = await search('q=Hugo+Soleimani');
  expect(await page.locator('#results > li').count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: 'Soleimani', exact: true }).click();
  await settled(page);
  expect(await page.locator('#results > li').count()).toBe(4);
  await page.context().close();
});

test('the answer can be narrowed, and the address holds it', async () => {
  const page = await search('q=Soleimani');
  await page.locator('#filters summary').click();
  await page.waitForFunction(() => document.querySelectorAll('#filters [name=outlet] option').length > 1);
  await page.locator('[name=outlet]').selectOption('dw');
  await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 2);
  expect(new URL(page.url()).search).toBe('?q=Soleimani&outlet=dw');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 4);
  await page.goto(`${siteAt('/').url}search/?from=2020-01-09&to=2020-01-09`);
  await settled(page);
  expect(await page.locator('#results .when').allInnerTexts()).toEqual(['9 January 2020']);
  await page.context().close();
});

test('a correction is said and can be undone', async () => {
  const page = await search('q=Solemani');
  expect(await page.locator('#notes').textContent()).toContain('Showing Soleimani for Solemani.');
  await page.getByRole('link', { name: 'Search instead for Solemani' }).click();
  await settled(page);
  expect(await page.locator('#results > li').count()).toBe(0);
  expect(await page.locator('#notes').textContent()).toContain('Nearest words: soleimani');
  await page.context().close();
});

describe('when a part of the index is out of reach', () => {
  test('a damaged shard is said, and the rest goes on', async () => {
    const page = await visit(`${siteAt('/').url}search/`);
    await page.route(/\/t\d+\.bin$/, (route) => route.fulfill({ body: 'no such thing' }));
    await page.locator('#q').fill('Soleimani');
    await settled(page);
    expect(await page.locator('#notes').textContent()).toContain('Soleimani could not be looked up');
    expect(await violationsOn(page)).toEqual([]);
    await page.unroute(/\/t\d+\.bin$/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 4);
    await page.context().close();
  });

  test('a reader who is offline is told so, and goes on where the line comes back', async () => {
    const page = await visit(`${siteAt('/').url}search/`);
    await page.locator('#q').focus();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.locator('#q').fill('Soleimani');
    await settled(page);
    expect(await page.locator('#notes').textContent()).toContain('You seem to be offline');
    expect(await violationsOn(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 4);
    await page.context().close();
  });

  test('without its directory search says so, and can be tried again', async () => {
    const page = await visit(siteAt('/').url);
    await page.context().route('**/directory.json', (route) => route.abort());
    await page.goto(`${siteAt('/').url}search/`);
    await page.locator('#q').fill('Soleimani');
    await settled(page);
    expect(await page.locator('#status').textContent()).toBe('The search index could not be loaded.');
    expect(await violationsOn(page)).toEqual([]);
    await page.context().unroute('**/directory.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length === 4);
    await page.context().close();
  });
});

test('nothing moves when the script comes', async () => {
  const page = await visit(`${siteAt('/').url}search/`);
  const hintsAt = () => page.locator('#hints').evaluate((hints) => hints.getBoundingClientRect().top);
  await page.locator('#filters').waitFor({ state: 'visible' });
  const after = await hintsAt();
  await page.route('**/search-start*', (route) => route.abort());
  await page.reload();
  expect(await page.locator('#filters').isVisible()).toBe(false);
  expect(await hintsAt()).toBe(after);
  await page.context().close();
});

test('without JavaScript the page explains itself and leads on', async () => {
  const page = await visit(`${siteAt('/').url}search/?q=Soleimani`, { javaScriptEnabled: false });
  expect(await page.locator('main').textContent()).toContain('needs JavaScript');
  expect(await page.locator('noscript a').count()).toBe(4);
  expect(await page.locator('#filters').isVisible()).toBe(false);
  await page.context().close();
});

test('axe finds nothing in any state', async () => {
  for (const query of ['', 'q=Soleimani', 'q=Solemani&outlet=dw', 'q=xqzzyw', 'q=Kathmandu']) {
    const page = await visit(`${siteAt('/').url}search/?${query}`);
    if (query !== '') await settled(page);
    expect(await violationsOn(page), query).toEqual([]);
    await page.context().close();
  }
});
