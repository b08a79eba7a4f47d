import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { SearchDocument } from '../../src/search/document.ts';
import { indexFiles } from '../../src/search/index.ts';
import { openBrowser } from '../browser/browser.ts';
import { buildInto } from '../built/build.ts';
import { TYPES } from '../host.ts';
import type { Question } from './queries.ts';

/** The line that a reader on a slow telephone has: 1.6 megabits a second, 150 ms there and back. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** The milliseconds from a reader's act to the first results on the page. */
export interface OverLine {
  /** From the click on a link to a search, with nothing in the cache. */
  readonly arriving: readonly number[];
  /** From sending the form in the masthead of another page, whose fonts and styles are there. */
  readonly asking: readonly number[];
  /** From the last letter typed on the search page. */
  readonly typing: readonly number[];
  /** The protocol that was spoken. */
  readonly protocol: 'HTTP/2' | 'HTTP/1.1';
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** A key and a certificate for this host and this run; null where there is no openssl to make them. */
const madeCertificate = (folder: string): Certificate | null => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = spawnSync('openssl', [
    ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost'.split(
      ' ',
    ),
    ...['-keyout', key, '-out', cert],
  ]);
  return made.status === 0 ? { key: readFileSync(key), cert: readFileSync(cert) } : null;
};

/** The switch by which a browser trusts the certificate. One that it merely puts up with would keep its cache empty. */
const trusting = ({ cert }: Certificate): string => {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
};

/**
 * Answers as a static host does: over HTTP/2 (HTTP/1.1 without openssl), compressed. The site is a built one,
 * whose search index may be that of another archive.
 */
const serve = (
  folder: string,
  index: ReadonlyMap<string, Uint8Array> | null,
  certificate: Certificate | null,
): Server | Http2SecureServer => {
  const ready = new Map<string, Buffer>();
  const bodyOf = (path: string): Buffer | null => {
    const known = ready.get(path);
    if (known) return known;
    const below = path.replace(/^\/search\//, '');
    const own = index && path.startsWith('/search/') ? index.get(below) : undefined;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!own && !existsSync(file)) return null;
    const body = brotliCompressSync(own ?? readFileSync(file), quality);
    ready.set(path, body);
    return body;
  };
  const answer: RequestListener = ({ url = '/' }, response) => {
    const path = decodeURIComponent(url.split('?')[0] ?? '/');
    const body = bodyOf(path);
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body?.length ?? 0,
      'cache-control': 'max-age=31536000',
    });
    response.end(body);
  };
  return certificate
    ? createSecureServer(certificate, answer as unknown as Parameters<typeof createSecureServer>[1])
    : createServer(answer);
};

/** Notes when the first results stand, in the page's own time. */
const watch = (): void => {
  const noted = globalThis as unknown as { resultsAt: number };
  noted.resultsAt = 0;
  const look = (): void => {
    const list = document.querySelector('#results');
    if (noted.resultsAt === 0 && list && list.children.length > 0) noted.resultsAt = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
};

const resultsAt = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => (globalThis as unknown as { resultsAt: number }).resultsAt > 0, null, {
    timeout: 30_000,
  });
  return page.evaluate(() => (globalThis as unknown as { resultsAt: number }).resultsAt);
};

/**
 * Asks questions in a real browser over the slow line, each with an empty cache: by a link that holds
 * the question, by the form of another page, and by typing it on the search page. Without an archive the site's own stories are asked.
 */
export const overLine = async (
  archive: readonly SearchDocument[] | null,
  questions: readonly Question[],
): Promise<OverLine> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-line-'));
  const { status, output } = buildInto(folder, { BASE_PATH: '/' });
  if (status !== 0) throw new Error(output);
  const index =
    archive && new Map([...indexFiles(archive, new Map())].map(({ path, bytes }) => [path, bytes]));
  const certificate = madeCertificate(folder);
  const server = serve(folder, index, certificate);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `${certificate ? 'https' : 'http'}://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/search/`;
  const browser = await openBrowser(...(certificate ? [trusting(certificate)] : []));
  const visit = async (query: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await page.addInitScript(watch);
    await page.goto(url + query, { waitUntil: 'commit' });
    return page;
  };
  // The host has everything at hand compressed before the first reader comes.
  const early = await visit('');
  await early.waitForLoadState('networkidle');
  await early.context().close();
  const arriving: number[] = [];
  const asking: number[] = [];
  const typing: number[] = [];
  for (const { text } of questions) {
    const arrived = await visit(`?q=${encodeURIComponent(text)}`);
    arriving.push(await resultsAt(arrived));
    await arrived.context().close();
    const asked = await visit('../about/');
    await asked.waitForLoadState('networkidle');
    await asked.locator('.masthead input[name=q]').fill(text);
    await asked.locator('.masthead input[name=q]').press('Enter', { noWaitAfter: true });
    await asked.waitForURL(/\?q=/, { waitUntil: 'commit' });
    asking.push(await resultsAt(asked));
    await asked.context().close();
    const page = await visit('');
    await page.waitForLoadState('networkidle');
    await page.locator('#q').focus();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    const begun = await page.evaluate((words) => {
      const box = document.querySelector<HTMLInputElement>('#q');
      if (!box) throw new Error('The search page has no box.');
      const now = performance.now();
      box.value = words;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return now;
    }, text);
    typing.push((await resultsAt(page)) - begun);
    await page.context().close();
  }
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
  return { arriving, asking, typing, protocol: certificate ? 'HTTP/2' : 'HTTP/1.1' };
};
