import { createHash } from 'node:crypto';

/** An element of a page: its opening tag, and what it holds. Pages are bytes: to read 40 kB as words and write them again takes longer than all else here. */
interface Inline {
  readonly tag: string;
  readonly content: Buffer;
}

function* elementsIn(html: Buffer, element: 'script' | 'style'): Iterable<Inline> {
  const close = `</${element}>`;
  for (let at = html.indexOf(`<${element}`); at >= 0; at = html.indexOf(`<${element}`, at)) {
    const start = html.indexOf('>', at) + 1;
    const end = html.indexOf(close, start);
    if (start === 0 || end < 0) return;
    yield { tag: html.toString('utf8', at, start), content: html.subarray(start, end) };
    at = end;
  }
}

const isForeign = ({ tag }: Inline): boolean => /\ssrc\s*=/.test(tag);
const isData = ({ tag }: Inline): boolean => tag.includes('ld+json');

/** Hashes contents, each once: a site has few styles and many pages. */
const hasher = (): ((content: Buffer) => string) => {
  const known: { readonly content: Buffer; readonly hash: string }[] = [];
  return (content) => {
    const found = known.find((each) => each.content.equals(content));
    if (found) return found.hash;
    const hash = `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    known.push({ content: Buffer.from(content), hash });
    return hash;
  };
};

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
  readonly see: (page: Buffer) => Buffer;
  /**
   * The Content-Security-Policy under which a site's own files work and nothing else does: no foreign
   * address, no script in a page but those whose hashes are given, no style attribute, no frame.
   */
  readonly policy: () => string;
}

const CHARSET = '<meta charset="utf-8">';

/** A page with its policy right behind the charset, ahead of all that it governs; a page without that is left alone. */
const withPolicy = (page: Buffer, policy: string): Buffer => {
  const at = page.indexOf(CHARSET);
  if (at < 0) return page;
  const behind = at + CHARSET.length;
  const meta = Buffer.from(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  return Buffer.concat([page.subarray(0, behind), meta, page.subarray(behind)]);
};

/**
 * Gathers what a site's pages hold of scripts and styles of their own. Each page says its own policy too, for hosts
 * that send no headers: a page without a script allows none.
 */
export const gatherPolicy = (): GatheredPolicy => {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const hashOf = hasher();
  const hashesOf = (inline: readonly Inline[], all: Set<string>): readonly string[] =>
    inline.map(({ content }) => {
      const hash = hashOf(content);
      all.add(hash);
      return hash;
    });
  return {
    see: (page) => {
      const run = [...elementsIn(page, 'script')].filter((each) => !isData(each));
      const ownScripts = hashesOf(
        run.filter((each) => !isForeign(each)),
        scripts,
      );
      const ownStyles = hashesOf([...elementsIn(page, 'style')], styles);
      return withPolicy(
        page,
        [
          "default-src 'none'",
          ...(run.length > 0 ? [directive('script-src', ownScripts)] : []),
          directive('style-src', ownStyles),
          ...FIXED,
          ...(run.length > 0 ? SCRIPTED : []),
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
