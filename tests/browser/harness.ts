import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';

/** A browser for the tests of one file. `visit` opens a page in a context of its own. */
export const useBrowser = (): {
  readonly visit: (url: string, options?: BrowserContextOptions) => Promise<Page>;
} => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return {
    visit: async (url, options = {}) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
  };
};
