import { href } from '../site/urls.ts';
import type { Output } from './output.ts';

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
      // The folders of the search index are named by their contents; the page and the directory beside them are not.
      rule(href('/search/:group/:file'), { 'Cache-Control': FOR_EVER }),
      rule(href('/archive.ndjson'), { 'Content-Type': 'application/x-ndjson; charset=utf-8' }),
    ].join('\n'),
  );
};
