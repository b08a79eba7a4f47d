import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a host calls each kind of file, by the file's ending. */
export const TYPES: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const COMPRESSED = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/;
/** The headers that change what a page does or weighs. With all the others Chromium's headless shell crashes under Lighthouse. */
const SERVED = new Set([
  'cache-control',
  'content-security-policy',
  'content-type',
  'cross-origin-opener-policy',
  'x-content-type-options',
]);

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}

/** The rules of a `_headers` file: a path, then indented headers; `*` stands for anything in a path, `:name` for one part of it. */
const headerRules = (site: string): readonly HeaderRule[] =>
  readFileSync(join(site, '_headers'), 'utf8')
    .split(/\n(?=\S)/)
    .map((rule) => {
      const [path = '', ...lines] = rule.trim().split('\n');
      const headers = lines.map((line) => /^\s*([^:]+):\s*(.*)$/.exec(line) ?? []);
      return {
        path: new RegExp(
          `^${path
            .replace(/[.+?()[\]]/g, '\\$&')
            .replace(/\*/g, '.*')
            .replace(/:[a-z]+/g, '[^/]+')}$`,
        ),
        headers: Object.fromEntries(headers.map(([, name = '', value = '']) => [name.toLowerCase(), value])),
      };
    });

/** Where a folder is served, and how to stop. */
export interface Host {
  /** With a slash at the end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Serves a built site as a static host does: compressed, under the policy and the caching that the build wrote, with its own 404 page. */
export const hostSite = async (site: string): Promise<Host> => {
  const rules = headerRules(site);
  // A host compresses a file once.
  const kept = new Map<string, Buffer>();
  const packed = (file: string, encoding: string): Buffer => {
    const key = `${encoding} ${file}`;
    const known = kept.get(key);
    if (known) return known;
    const content = readFileSync(file);
    const body = encoding === 'br' ? brotliCompressSync(content) : gzipSync(content);
    kept.set(key, body);
    return body;
  };
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const asked = join(site, path.endsWith('/') ? `${path}index.html` : path);
    const found = asked.startsWith(site + sep) && existsSync(asked) && extname(asked) !== '';
    const file = found ? asked : join(site, '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    for (const { path: ruled, headers } of rules)
      if (ruled.test(path))
        for (const [name, value] of Object.entries(headers))
          if (SERVED.has(name)) response.setHeader(name, value);
    if (!response.hasHeader('content-type')) response.setHeader('content-type', type);
    if (!response.hasHeader('cache-control'))
      response.setHeader('cache-control', 'public, max-age=0, must-revalidate');
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = !COMPRESSED.test(type)
      ? null
      : accepted.includes('br')
        ? 'br'
        : accepted.includes('gzip')
          ? 'gzip'
          : null;
    if (encoding !== null) {
      response.setHeader('content-encoding', encoding);
      response.setHeader('vary', 'accept-encoding');
    }
    const body = encoding === null ? readFileSync(file) : packed(file, encoding);
    response.writeHead(found ? 200 : 404, { 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port on 127.0.0.1.');
  return {
    origin: `http://127.0.0.1:${address.port}/`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
};
