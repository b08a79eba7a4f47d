import { expect, test } from 'vitest';
import { kindsOfPages, pagesOf, readPage, siteAt } from '../built/pages.ts';
import { useBrowser } from './harness.ts';

const { visit } = useBrowser();

const LINKED = /<link rel="stylesheet" href="([^"]+)"/;
const isStory = (html: string): boolean => html.includes('<main id="content" class="story"');

const site = siteAt('/');
const all = pagesOf(site);
const [whole = ''] = all.flatMap((page) => LINKED.exec(readPage(site, page))?.[1] ?? []);
/** One page of each kind that carries its style, and every story: what they hold differs most. */
const styled = [
  ...new Set([...kindsOfPages(site), ...all.filter((page) => isStory(readPage(site, page)))]),
].filter((page) => !LINKED.test(readPage(site, page)));

test('a page that carries its style lacks no rule of the whole that would touch it, and has its rules in the order of the whole', async () => {
  const page = await visit(site.url);
  const lacking: string[] = [];
  const disordered: string[] = [];
  for (const address of styled) {
    await page.goto(new URL(address, site.url).href);
    const found = await page.evaluate(async (file) => {
      const stateless = (selector: string): string =>
        selector.replace(
          /::?(?:before|after|placeholder|selection|hover|target|focus(?:-visible)?)\b|\[open\]/g,
          ':is(*)',
        );
      const rulesOf = (
        group: CSSStyleSheet | CSSGroupingRule,
      ): readonly { readonly rule: string; readonly touches: boolean }[] =>
        [...group.cssRules].flatMap((rule) => {
          if (rule instanceof CSSStyleRule) {
            const selector = stateless(rule.selectorText || ':root');
            return [{ rule: rule.cssText, touches: document.querySelector(selector) !== null }];
          }
          if (!(rule instanceof CSSGroupingRule)) return [];
          const context = rule.cssText.slice(0, rule.cssText.indexOf('{'));
          return rulesOf(rule).map((inner) => ({ ...inner, rule: context + inner.rule }));
        });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await (await fetch(file)).text());
      const wholeRules = rulesOf(sheet);
      const own = [...document.styleSheets].flatMap(rulesOf).map(({ rule }) => rule);
      const has = new Set(own);
      const known = new Set(wholeRules.map(({ rule }) => rule));
      const inOrder = wholeRules.map(({ rule }) => rule).filter((rule) => has.has(rule));
      return {
        lacking: wholeRules.filter(({ rule, touches }) => touches && !has.has(rule)).map(({ rule }) => rule),
        disordered: own.filter((rule) => known.has(rule)).filter((rule, at) => rule !== inOrder[at]),
      };
    }, whole);
    lacking.push(...found.lacking.map((rule) => `/${address} ${rule}`));
    disordered.push(...found.disordered.map((rule) => `/${address} ${rule}`));
  }
  expect(lacking).toEqual([]);
  expect(disordered).toEqual([]);
  await page.context().close();
});

test('a story carries less than 14 kB of style', () => {
  const carried = styled
    .map((page) => readPage(site, page))
    .filter(isStory)
    .map((html) => /<style>(.*?)<\/style>/s.exec(html)?.[1]?.length ?? 0);
  expect(carried.length).toBeGreaterThan(0);
  expect(Math.max(...carried)).toBeLessThan(14_000);
});
