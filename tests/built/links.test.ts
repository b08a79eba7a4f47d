import { spawnSync } from 'node:child_process';
import { LinkChecker, type LinkResult } from 'linkinator';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteAt } from './pages.ts';

describe.each(['/', '/archive/'] as const)('the site built for %s', (base) => {
  let links: readonly LinkResult[];
  beforeAll(async () => {
    const { url } = siteAt(base);
    const crawl = await new LinkChecker().check({
      path: url,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(url),
    });
    links = crawl.links;
  });

  test('every link resolves, fragments included', () => {
    const broken = links.filter(({ state }) => state === 'BROKEN');
    expect(broken.map(({ url, parent, status }) => `${status} ${url} from ${parent}`)).toEqual([]);
    expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(20);
  });

  test('no page is an orphan, too heavy or too long, and no fragment is missing', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['tests/trials/crawl.ts', siteAt(base).folder, base],
      { encoding: 'utf8' },
    );
    expect(status, stdout).toBe(0);
  });

  test('no link of its own leaves its base path', () => {
    const { url: home } = siteAt(base);
    const { origin } = new URL(home);
    const stray = links.filter(({ url }) => url.startsWith(origin) && !url.startsWith(home));
    expect(stray.map(({ url, parent }) => `${url} from ${parent}`)).toEqual([]);
  });
});
