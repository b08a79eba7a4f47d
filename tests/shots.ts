import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { openBrowser } from './browser/browser.ts';
import { familyOf, leadsOn, oneOfEachFamily } from './built/families.ts';

/**
 * Pictures of every kind of page of the site in `dist/`, at three widths in both schemes, and a story as it
 * prints, into `shots/`. Run by `npm run shots`, for people to look at. Words after the command choose
 * kinds: `npm run shots -- story front`.
 */

const SITE = resolve('dist');
const FOLDER = resolve('shots');
const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = join(SITE, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(SITE) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});

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
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
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
server.close();
