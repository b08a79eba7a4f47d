import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { openBrowser } from './browser/browser.ts';
import { familyOf, leadsOn, oneOfEachFamily } from './built/families.ts';
import { recordsIn } from './built/records.ts';
import { hostSite } from './host.ts';

/**
 * Pictures of every kind of page of the site in `dist/`, at three widths in both schemes, and a story as it
 * prints, into `shots/`. Run by `npm run shots`, for people to look at. Words after the command choose
 * kinds: `npm run shots -- story front`; `npm run shots -- readme` makes the three of the README anew instead.
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

/** The pictures of the README: the top of a page, at one size. */
const README = [
  { file: 'front-page.png', kind: 'front', width: 1280, height: 1180, colorScheme: 'light' },
  { file: 'story.png', kind: 'story', width: 1280, height: 1100, colorScheme: 'light' },
  { file: 'story-phone.png', kind: 'story', width: 390, height: 1000, colorScheme: 'dark' },
] as const;

const wanted = process.argv.slice(2);
const chosen = oneOfEachFamily(pages)
  .map((page) => ({ page, name: nameOf(page) }))
  .filter(({ name }) => wanted.length === 0 || wanted.includes(name));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const { origin, stop } = await hostSite(SITE);
const browser = await openBrowser();
for (const colorScheme of SCHEMES) {
  // One reader who has been here before: a face that is late on a first visit waits for the next page.
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  await page.goto(origin, { waitUntil: 'networkidle' });
  for (const { page: path, name } of chosen) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(origin + path, { waitUntil: name === 'search' ? 'networkidle' : 'load' });
      await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    if (name === 'story' && colorScheme === 'light')
      await page.pdf({ path: join(FOLDER, 'story.pdf'), preferCSSPageSize: true, printBackground: false });
    if (colorScheme === 'light') console.log(`${name}: ${origin}${path}`);
  }
  await context.close();
}
if (wanted.includes('readme')) {
  const shown = recordsIn(SITE).find(({ standfirst }) => standfirst !== null);
  for (const { file, kind, width, height, colorScheme } of README) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    const address = origin + (kind === 'story' ? (shown?.address.slice(1) ?? '') : '');
    for (let visit = 1; visit <= 2; visit += 1) await page.goto(address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join('.github', file) });
    await page.close();
  }
}
await browser.close();
await stop();
