import { expect, test } from 'vitest';
import { recordOf, siteAt } from '../built/pages.ts';
import { useBrowser } from './harness.ts';

const { visit } = useBrowser();

test('an address with other words and another day leads to the story that its short id names', async () => {
  const site = siteAt('/archive/');
  const { short, address } = recordOf(site, '002');
  const page = await visit(`${site.url}1999/12/31/quite-other-words-${short}/`);
  await page.waitForURL(`**${address}`);
  expect(new URL(page.url()).pathname).toBe(`/archive${address}`);
  await page.context().close();
});

test('an address that names no story offers a search of its words', async () => {
  const site = siteAt('/archive/');
  const page = await visit(`${site.url}news/2019/some-lost-story.html`);
  expect(await page.locator('main input[type=search]').inputValue()).toBe('news some lost story html');
  expect(await page.locator('#moved').isVisible()).toBe(false);
  await page.context().close();
});
