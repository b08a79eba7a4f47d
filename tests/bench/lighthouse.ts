import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { browserPath, SWITCHES } from '../browser/browser.ts';
import { recordsIn } from '../built/records.ts';
import { hostSite } from '../host.ts';
import { importPeer } from './peers.ts';

/**
 * Lighthouse, as a phone on a slow line sees the site in `dist/`: the four scores, the times and what costs points.
 * Run by `npm run bench:lighthouse`; words after the command choose pages by their names.
 */

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly numericValue?: number;
  readonly displayValue?: string;
}

interface Report {
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
}

type Lighthouse = (
  url: string,
  flags: { readonly port: number; readonly output: 'json'; readonly logLevel: 'error' },
) => Promise<{ readonly lhr: Report } | undefined>;

const PORT = 9333;
const SITE = resolve('dist');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const [story] = recordsIn(SITE).filter(({ dates }) => dates.filed !== null);
const topic = story?.topics[0]?.id;
if (!story || topic === undefined) throw new Error('The site in dist/ holds no dated story with a topic.');
const PAGES: Readonly<Record<string, string>> = {
  front: '',
  story: story.address.slice(1),
  day: `${story.dates.filed?.replaceAll('-', '/')}/`,
  topic: `topics/${topic}/`,
  search: 'search/',
  'search for a name': 'search/?q=Soleimani',
};

const lighthouse = ((await importPeer('lighthouse')) as { readonly default: Lighthouse }).default;
const wanted = process.argv.slice(2);
const { origin, stop } = await hostSite(SITE);
const profile = mkdtempSync(join(tmpdir(), 'dateline-lighthouse-'));
// A browser of its own: one that Playwright steers aborts the pages that others open in it.
const browser = spawn(
  await browserPath(),
  [...SWITCHES, '--headless', `--remote-debugging-port=${PORT}`, `--user-data-dir=${profile}`, 'about:blank'],
  { stdio: 'ignore' },
);
const isUp = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${PORT}/json/version`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await isUp())) await setTimeout(100);
try {
  for (const [name, path] of Object.entries(PAGES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    // Where others have been before, the host has the page at hand.
    await fetch(origin + path).then((response) => response.arrayBuffer());
    const result = await lighthouse(origin + path, { port: PORT, output: 'json', logLevel: 'error' });
    if (result === undefined) throw new Error(`Lighthouse gave no report of ${name}.`);
    const { audits, categories } = result.lhr;
    const scores = CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100));
    const time = (id: string): string => `${((audits[id]?.numericValue ?? 0) / 1000).toFixed(2)} s`;
    console.log(
      `${name.padEnd(18)} ${scores.join('/')}  FCP ${time('first-contentful-paint')}  LCP ${time('largest-contentful-paint')}` +
        `  CLS ${(audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3)}  TBT ${Math.round(audits['total-blocking-time']?.numericValue ?? 0)} ms`,
    );
    if (result.lhr.runtimeError) console.log(result.lhr.runtimeError.message);
    const costly = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => audits[id] ?? [])
      .filter(({ score }) => score !== null && score < 1);
    for (const { id, title, displayValue } of costly) console.log(`  ${id}: ${title} ${displayValue ?? ''}`);
  }
} finally {
  browser.kill();
  await stop();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
