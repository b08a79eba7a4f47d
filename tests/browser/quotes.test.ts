import { expect, test } from 'vitest';
import { recordOf, siteAt } from '../built/pages.ts';
import { useBrowser } from './harness.ts';

const { visit } = useBrowser();

test('straight quotation marks are drawn curly; the text keeps its characters', async () => {
  const site = siteAt('/');
  const { address, title } = recordOf(site, '002');
  const page = await visit(new URL(address.slice(1), site.url).href);
  // A face that is late on a first visit waits for the next page.
  await page.reload();
  const { text, widths } = await page.evaluate(async () => {
    const heading = document.querySelector('h1') as HTMLElement;
    await document.fonts.ready;
    const measure = (words: string, plain: boolean): number => {
      const probe = document.createElement('span');
      probe.textContent = words;
      if (plain) probe.lang = 'de';
      heading.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return width;
    };
    return {
      text: heading.textContent?.trim(),
      widths: {
        straight: measure(`'self-defense' isn't "so"`, false),
        curly: measure('‘self-defense’ isn’t “so”', false),
        left: measure(`'self-defense' isn't "so"`, true),
      },
    };
  });
  expect(title.value).toContain("'self-defense'");
  expect(text).toBe(title.value);
  expect(widths.straight).toBeCloseTo(widths.curly, 1);
  expect(widths.straight).not.toBeCloseTo(widths.left, 1);
  await page.context().close();
});
