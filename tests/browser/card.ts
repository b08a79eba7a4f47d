import { readFileSync } from 'node:fs';
import { SITE_LINE, SITE_NAME } from '../../src/site/config.ts';
import { openBrowser } from './browser.ts';

/** Draws the card that is shown where someone shares a link. Run by `npm run card`. */

const font = (file: string): string =>
  `url(data:font/woff2;base64,${readFileSync(`src/styles/fonts/${file}`).toString('base64')})`;

const CARD = `<!doctype html><style>
@font-face { font-family: News; src: ${font('newsreader.woff2')}; font-weight: 400 700 }
@font-face { font-family: Labels; src: ${font('franklin.woff2')}; font-weight: 400 600 }
body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 72px 88px; background: #fbf9f3; color: #1a1714;
  display: flex; flex-direction: column; justify-content: center; text-align: center }
h1 { margin: 0; font: 600 168px/1 News; letter-spacing: -3px }
hr { width: 100%; height: 8px; margin: 40px 0 32px; border: solid #1a1714; border-width: 5px 0 2px }
p { margin: 0; font: 400 40px/1.3 News }
</style><h1>${SITE_NAME}</h1><hr><p>${SITE_LINE}</p>`;

const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(CARD);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: 'public/card.png' });
} finally {
  await browser.close();
}
