import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  process.env['CHROME_BIN'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that the packages bring (Linux x64), else an installed Chrome. */
export const browserPath = async (): Promise<string> => {
  if (process.env['CHROME_BIN'] === undefined && process.platform === 'linux' && process.arch === 'x64') {
    // The package unpacks into the temporary folder under a fixed name, so it gets one of its own.
    const folder = resolve('node_modules/.cache/dateline-browser');
    await mkdir(folder, { recursive: true });
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    try {
      const { default: packaged } = await import('@sparticuz/chromium');
      return await packaged.executablePath();
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  }
  const found = INSTALLED.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error('No Chrome found: install one, or set CHROME_BIN to its path.');
  return found;
};

/** What the browser is started with. */
export const SWITCHES = ['--no-sandbox', '--disable-gpu'];

/** Starts a browser, with further switches if need be; the caller closes it. */
export const openBrowser = async (...further: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: await browserPath(), args: [...SWITCHES, ...further] });
