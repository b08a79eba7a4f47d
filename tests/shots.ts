import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { openBrowser } from './browser/browser.ts';
import { familyOf, leadsOn, oneOfEachFamily } from './built/families.ts';
import { hostSite } from './host.ts';

/**
 * Pictures of every kind of page of the site in `dist/`, at three widths in both schemes, and a story as it
 * prints, into `shots/`. Run by `npm run shots`, for people to look at. Words after the command choose
 * kinds: `npm run shots -- story front`.
 */

const SITE = resolve('dist');
const FOLDER = resolve('shots');
const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !leadsOn(readFileSync(join(SITE, file), 'utf8')))
  .map((file) =>
    file
      .split(sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1'),
  )
  .sort();

const nameOf = (page: string): string =>
  (page === '' ? 'front' : familyOf(page))
    .replace('*', 'one')
    .replace(/\.html$|\/$/g, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/-$/, '');

const wanted = process.argv.slice(2);
const chosen = oneOfEachFamily(pages)
  .map((page) => ({ page, name: nameOf(page) }))
  .filter(({ name }) => wanted.length === 0 || wanted.includes(name));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const { origin, stop } = await hostSite(SITE);
const browser = await openBrowser();
for (const { page: path, name } of chosen) {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      await page.close();
    }
  }
  if (name === 'story') {
    const page = await browser.newPage();
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.pdf({ path: join(FOLDER, 'story.pdf'), preferCSSPageSize: true, printBackground: false });
    await page.close();
  }
  console.log(`${name}: ${origin}${path}`);
}
await browser.close();
await stop();
