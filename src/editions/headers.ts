import { createHash } from 'node:crypto';
import { href } from '../site/urls.ts';
import type { Output } from './output.ts';

const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The contents of the scripts and styles that stand in a page itself; data such as JSON-LD is neither. */
function* inlineOf(html: string, element: 'script' | 'style'): Iterable<string> {
  const close = `</${element}>`;
  for (let at = html.indexOf(`<${element}`); at >= 0; at = html.indexOf(`<${element}`, at)) {
    const start = html.indexOf('>', at) + 1;
    const end = html.indexOf(close, start);
    if (start === 0 || end < 0) return;
    if (!/\bsrc\s*=|ld\+json/.test(html.slice(at, start))) yield html.slice(start, end);
    at = end;
  }
}

/** A policy, as far as the pages are seen. */
interface GatheredPolicy {
  readonly see: (page: string) => void;
  /**
   * A Content-Security-Policy under which a site's own files work and nothing else does: no foreign
   * address, no script in a page but those whose hashes are given, no style attribute, no frame.
   */
  readonly policy: () => string;
}

/** Gathers what a site's pages hold of scripts and styles of their own. */
export const gatherPolicy = (): GatheredPolicy => {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  return {
    see: (page) => {
      for (const script of inlineOf(page, 'script')) scripts.add(hashOf(script));
      for (const style of inlineOf(page, 'style')) styles.add(hashOf(style));
    },
    policy: () =>
      [
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
      ].join('; '),
  };
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

/** Writes `_headers`, as Netlify and Cloudflare Pages read it. */
export const writeHeaders = (output: Output, policy: string): void => {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  output.write(
    '/_headers',
    [
      rule(href('/*'), headersFor(policy)),
      rule(href('/_astro/*'), { 'Cache-Control': FOR_EVER }),
      rule(href('/archive.ndjson'), { 'Content-Type': 'application/x-ndjson; charset=utf-8' }),
    ].join('\n'),
  );
};
