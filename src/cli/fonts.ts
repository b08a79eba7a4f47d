import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { withQuotes } from './quotes-feature.ts';

/** Cuts the site's fonts out of their packages: fewer weights, no signs that news never prints. Run by `npm run fonts`. */

const FOLDER = 'src/styles/fonts';
const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader';
const FRANKLIN = '@fontsource-variable/libre-franklin/files/libre-franklin';

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** English and western European text, with the quotes, dashes and signs that newspapers print. */
const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸˆ˜ıŠšŽž–—―‐‑‒‘’‚“”„†‡•…‰′″‹›⁄€™−←↑→↓\u2009\u200a\u202f\u200b`;
/** What nearly every page prints. The rest of LATIN is in a file that a page with such a sign asks for. */
const COMMON = `${range(0x20, 0x7e)}\u00a0£·ßàáâãäåçèéêëìíîïñòóôöøùúûü‐–—‘’“”…`;
const UNCOMMON = [...LATIN].filter((sign) => !COMMON.includes(sign)).join('');
/** What labels, dates and names are made of. */
const PLAIN = `${range(0x20, 0x7e).replace(/[^\p{L}\p{N} !"$%&'(),./:;?-]/gu, '')}\u00a0·é–—‘’“”…›`;
/** The rest of the Latin alphabets of Europe. */
const LATIN_EXTENDED = `${range(0x100, 0x17f)}ȘșȚțẞ₤₺₽₹`;
/** Of what a font can do, what a page asks of it. */
const FEATURES = ['kern', 'liga', 'lnum', 'tnum'];

interface Cut {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly axes: Readonly<Record<string, number | { min: number; max: number }>>;
}

/** Two cuts of the face, as printers had them: one for reading, one for headlines. All sizes between them weigh three times as much. */
const TEXT = { wght: { min: 400, max: 600 }, opsz: 18 };
const DISPLAY = { wght: 500, opsz: 56 };
const LABELS = { wght: { min: 400, max: 600 } };

/**
 * A phone on a slow line gets two files, each no longer than the first breath of a connection (14,600 bytes with its
 * headers), so that they are there as soon as one can be: for all that is read one weight, and labels in plain signs.
 */
const PHONE = { wght: 400, opsz: 18 };

const CUTS: readonly Cut[] = [
  { from: `${NEWSREADER}-latin-opsz-normal.woff2`, to: 'newsreader.woff2', text: COMMON, axes: TEXT },
  { from: `${NEWSREADER}-latin-opsz-normal.woff2`, to: 'newsreader-phone.woff2', text: COMMON, axes: PHONE },
  {
    from: `${NEWSREADER}-latin-opsz-normal.woff2`,
    to: 'newsreader-display.woff2',
    text: COMMON,
    axes: DISPLAY,
  },
  {
    from: `${NEWSREADER}-latin-opsz-normal.woff2`,
    to: 'newsreader-signs.woff2',
    text: UNCOMMON,
    axes: TEXT,
  },
  {
    from: `${NEWSREADER}-latin-ext-opsz-normal.woff2`,
    to: 'newsreader-extended.woff2',
    text: LATIN_EXTENDED,
    axes: TEXT,
  },
  { from: `${FRANKLIN}-latin-wght-normal.woff2`, to: 'franklin.woff2', text: LATIN, axes: LABELS },
  { from: `${FRANKLIN}-latin-wght-normal.woff2`, to: 'franklin-phone.woff2', text: PLAIN, axes: LABELS },
  {
    from: `${FRANKLIN}-latin-ext-wght-normal.woff2`,
    to: 'franklin-extended.woff2',
    text: LATIN_EXTENDED,
    axes: LABELS,
  },
];

const require = createRequire(import.meta.url);
mkdirSync(FOLDER, { recursive: true });
for (const { from, to, text, axes } of CUTS) {
  const cut = await subsetFont(readFileSync(require.resolve(from)), text, {
    targetFormat: 'sfnt',
    variationAxes: axes,
    keepFeatures: FEATURES,
  });
  const quoted = text.includes('"') ? withQuotes(cut, text) : cut;
  const font = await subsetFont(quoted, text, { targetFormat: 'woff2' });
  writeFileSync(join(FOLDER, to), font);
  console.log(`${to}: ${(font.byteLength / 1000).toFixed(1)} kB`);
}
