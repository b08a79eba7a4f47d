import { createHash } from 'node:crypto';

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

const FIXED = [
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  // A page without scripts asks for nothing; tools that inspect it fetch robots.txt in its name.
  "connect-src 'self'",
];

/** What pages with scripts may do besides. */
const SCRIPTED = ["worker-src 'self'"];

const directive = (name: string, hashes: Iterable<string>): string =>
  [`${name} 'self'`, ...[...hashes].sort()].join(' ');

/** A policy for a whole site, as far as its pages are seen. */
export interface GatheredPolicy {
  /** Takes a page in, and gives it back with its own policy in its head. */
  readonly see: (page: string) => string;
  /**
   * The Content-Security-Policy under which a site's own files work and nothing else does: no foreign
   * address, no script in a page but those whose hashes are given, no style attribute, no frame.
   */
  readonly policy: () => string;
}

const CHARSET = '<meta charset="utf-8">';

/** A page with its policy right behind the charset, ahead of all that it governs; a page without that is left alone. */
const withPolicy = (page: string, policy: string): string =>
  page.replace(CHARSET, `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${policy}">`);

/**
 * Gathers what a site's pages hold of scripts and styles of their own. Each page says its own policy too, for hosts
 * that send no headers: a page without a script allows none.
 */
export const gatherPolicy = (): GatheredPolicy => {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  return {
    see: (page) => {
      const own = {
        scripts: [...inlineOf(page, 'script')].map(hashOf),
        styles: [...inlineOf(page, 'style')].map(hashOf),
      };
      for (const hash of own.scripts) scripts.add(hash);
      for (const hash of own.styles) styles.add(hash);
      const isScripted = own.scripts.length > 0 || /<script[^>]*\ssrc=/.test(page);
      return withPolicy(
        page,
        [
          "default-src 'none'",
          ...(isScripted ? [directive('script-src', own.scripts)] : []),
          directive('style-src', own.styles),
          ...FIXED,
          ...(isScripted ? SCRIPTED : []),
        ].join('; '),
      );
    },
    policy: () =>
      [
        "default-src 'none'",
        directive('script-src', scripts),
        directive('style-src', styles),
        ...FIXED,
        ...SCRIPTED,
        "frame-ancestors 'none'",
      ].join('; '),
  };
};
