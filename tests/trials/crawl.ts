/**
 * `npm run trial:crawl -- folder [base]`: crawls a built site on the disk. No link may lead nowhere (fragments
 * included), every page must be reached from the front page, no page may weigh over 200 kB, no list may have over
 * a hundred rows.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

const [folder = 'dist', base = '/'] = process.argv.slice(2);
const root = resolve(folder);
const HEAVIEST = 200_000;
const MOST_ROWS = 100;

const files = new Set(
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.split(sep).join('/')}`),
);

/** The file that an address of the site stands for. */
const fileAt = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

const unescaped = (value: string): string =>
  value
    .replace(/&(?:#38|amp);/g, '&')
    .replace(/&(?:#34|quot);/g, '"')
    .replace(/&(?:#39|#x27);/g, "'");

/** The rows of the longest list of a page; rows of lists within lists are counted in their own. */
const longestList = (html: string): number => {
  const open: number[] = [];
  let longest = 0;
  for (const [, close, tag] of html.matchAll(/<(\/?)(ol|ul|tbody|li|tr)\b/g)) {
    if (tag === 'li' || tag === 'tr') {
      if (close === '' && open.length > 0) open[open.length - 1] = (open.at(-1) ?? 0) + 1;
    } else if (close === '') open.push(0);
    else longest = Math.max(longest, open.pop() ?? 0);
  }
  return longest;
};

interface Page {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const faults = new Map<string, string[]>();
const fault = (kind: string, words: string): void => {
  faults.set(kind, [...(faults.get(kind) ?? []), words]);
};

const pages = new Map<string, Page>();
let heaviest = 0;
let rows = 0;
const read = (file: string): Page => {
  const known = pages.get(file);
  if (known) return known;
  const path = join(root, file);
  const { size } = statSync(path);
  const html = readFileSync(path, 'utf8');
  heaviest = Math.max(heaviest, size);
  if (size > HEAVIEST) fault('heavy', `${file}: ${size} bytes`);
  const list = longestList(html);
  rows = Math.max(rows, list);
  // A table of facts and a source, line by line, are one document, not a list of others.
  if (list > MOST_ROWS && !file.endsWith('/source/index.html')) fault('long', `${file}: ${list} rows`);
  const page = {
    links: [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, value = '']) => unescaped(value)),
    ids: new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, value = '']) => unescaped(value))),
  };
  pages.set(file, page);
  return page;
};

const reached = new Set(['/index.html']);
const waiting = ['/index.html'];
const asked: { readonly from: string; readonly to: string; readonly fragment: string }[] = [];
let links = 0;
for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
  const address = `http://site${base.replace(/\/$/, '')}${file.replace(/index\.html$/, '')}`;
  for (const link of read(file).links) {
    const { origin, pathname, hash } = new URL(link, address);
    if (origin !== 'http://site') continue;
    links += 1;
    const path = decodeURI(pathname);
    if (!path.startsWith(base)) {
      fault('outside the base path', `${link} in ${file}`);
      continue;
    }
    const to = fileAt(path.slice(base.length - 1));
    if (!files.has(to)) {
      fault('broken', `${link} in ${file}`);
      continue;
    }
    if (hash.length > 1 && to.endsWith('.html'))
      asked.push({ from: file, to, fragment: decodeURIComponent(hash.slice(1)).replace(/:~:text=.*$/, '') });
    if (!to.endsWith('.html') || reached.has(to)) continue;
    reached.add(to);
    waiting.push(to);
  }
}
for (const { from, to, fragment } of asked)
  if (fragment !== '' && !read(to).ids.has(fragment))
    fault('broken fragment', `#${fragment} of ${to} in ${from}`);
const all = [...files].filter((file) => file.endsWith('.html'));
// Permanent identifiers, of stories and of events, are for citing: nothing need link to them, but each must lead to a page.
const LEADS = /http-equiv="refresh" content="0; url=([^"]*)"/;
for (const file of all) {
  if (reached.has(file) || file === '/404.html') continue;
  const to = LEADS.exec(readFileSync(join(root, file), 'utf8'))?.[1];
  if (to === undefined) fault('orphan', file);
  else if (!existsSync(join(root, fileAt(decodeURI(to).slice(base.length - 1)))))
    fault('broken', `${to} in ${file}`);
}

console.log(
  `${all.length} pages, ${links} links; the heaviest page ${(heaviest / 1000).toFixed(0)} kB, the longest list ${rows} rows`,
);
for (const [kind, words] of faults) {
  console.log(`${kind}: ${words.length}`);
  for (const each of words.slice(0, 10)) console.log(`  ${each}`);
}
console.log(faults.size === 0 ? 'No fault found.' : 'Faults found.');
process.exitCode = faults.size === 0 ? 0 : 1;
