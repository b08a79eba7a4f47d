import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pagesOf, readPage, siteAt } from './pages.ts';

test('every page is valid HTML by the recommended rules', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const site = siteAt('/');
  const wrong: string[] = [];
  for (const page of pagesOf(site)) {
    const report = await validator.validateString(readPage(site, page), page);
    for (const { messages } of report.results) {
      wrong.push(...messages.map(({ line, ruleId, message }) => `/${page}:${line} ${ruleId}: ${message}`));
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});
