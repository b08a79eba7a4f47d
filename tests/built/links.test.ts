import { LinkChecker } from 'linkinator';
import { describe, expect, test } from 'vitest';
import { siteAt } from './pages.ts';

describe.each(['/', '/archive/'] as const)('the site built for %s', (base) => {
  test('every link resolves, fragments included', async () => {
    const { url } = siteAt(base);
    const { links } = await new LinkChecker().check({
      path: url,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(url),
    });
    const broken = links.filter(({ state }) => state === 'BROKEN');
    expect(broken.map(({ url: to, parent, status }) => `${status} ${to} from ${parent}`)).toEqual([]);
    expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(20);
  });

  test('no link of its own leaves its base path', async () => {
    const { url } = siteAt(base);
    const { origin } = new URL(url);
    const { links } = await new LinkChecker().check({
      path: url,
      recurse: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(url),
    });
    const stray = links.filter(({ url: to }) => to.startsWith(origin) && !to.startsWith(url));
    expect(stray.map(({ url: to, parent }) => `${to} from ${parent}`)).toEqual([]);
  });
});
