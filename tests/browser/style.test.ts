import { expect, test } from 'vitest';
import { kindsOfPages, pagesOf, readPage, siteAt } from '../built/pages.ts';
import { useBrowser } from './harness.ts';

const { visit } = useBrowser();

const LINKED = /<link rel="stylesheet" href="([^"]+)"/;

test('a page that carries its style lacks no rule of the whole that would touch it', async () => {
  const site = siteAt('/');
  const [whole] = pagesOf(site).flatMap((page) => LINKED.exec(readPage(site, page))?.[1] ?? []);
  const page = await visit(site.url);
  const found: string[] = [];
  for (const address of kindsOfPages(site)) {
    if (LINKED.test(readPage(site, address))) continue;
    await page.goto(new URL(address, site.url).href);
    const lacking = await page.evaluate(async (file) => {
      const stateless = (selector: string): string =>
        selector.replace(
          /::?(?:before|after|placeholder|selection|hover|target|focus(?:-visible)?)\b/g,
          ':is(*)',
        );
      const touches = (selector: string): boolean => document.querySelector(stateless(selector)) !== null;
      const rulesOf = (group: CSSStyleSheet | CSSGroupingRule): readonly string[] =>
        [...group.cssRules].flatMap((rule) => {
          if (rule instanceof CSSStyleRule)
            return touches(rule.selectorText || ':root') ? [rule.cssText] : [];
          if (!(rule instanceof CSSGroupingRule)) return [];
          const context = rule.cssText.slice(0, rule.cssText.indexOf('{'));
          return rulesOf(rule).map((inner) => context + inner);
        });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await (await fetch(file)).text());
      const own = new Set([...document.styleSheets].flatMap(rulesOf));
      return rulesOf(sheet).filter((rule) => !own.has(rule));
    }, whole ?? '');
    found.push(...lacking.map((rule) => `/${address} ${rule}`));
  }
  expect(found).toEqual([]);
  await page.context().close();
});
