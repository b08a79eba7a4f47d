import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { href } from '../site/urls.ts';
import type { Output } from './output.ts';

const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The contents of the scripts and styles that stand in a page itself; data such as JSON-LD is neither. */
const inlineOf = (html: string, element: 'script' | 'style'): readonly string[] =>
  [...html.matchAll(new RegExp(`<${element}([^>]*)>([\\s\\S]*?)</${element}>`, 'gi'))]
    .filter(([, attributes = '']) => !/\bsrc\s*=|ld\+json/.test(attributes))
    .map(([, , content = '']) => content);

/**
 * A Content-Security-Policy under which a site's own files work and nothing else does: no foreign
 * address, no script in a page but those whose hashes are given, no style attribute, no frame.
 */
export const policyFor = (pages: Iterable<string>): string => {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const page of pages) {
    for (const script of inlineOf(page, 'script')) scripts.add(hashOf(script));
    for (const style of inlineOf(page, 'style')) styles.add(hashOf(style));
  }
  return [
    "default-src 'none'",
    ["script-src 'self'", ...[...scripts].sort()].join(' '),
    ["style-src 'self'", ...[...styles].sort()].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

/** The headers that every file of the site is best served with, by name. */
export const headersFor = (policy: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy,
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
});

const FOR_EVER = 'public, max-age=31536000, immutable';

function* pagesIn(folder: string): Iterable<string> {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.html')) yield readFileSync(join(folder, file), 'utf8');
}

/** Writes `_headers`, as Netlify and Cloudflare Pages read it. It goes last: it holds the hashes of the pages' own scripts. */
export const writeHeaders = (output: Output): void => {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  output.write(
    '/_headers',
    [
      rule(href('/*'), headersFor(policyFor(pagesIn(output.folder)))),
      rule(href('/_astro/*'), { 'Cache-Control': FOR_EVER }),
      rule(href('/archive.ndjson'), { 'Content-Type': 'application/x-ndjson; charset=utf-8' }),
    ].join('\n'),
  );
};
