import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../browser/harness.ts';
import { folderWith } from '../folder.ts';
import { buildInto } from './build.ts';

const SEEDS = Object.fromEntries(
  readdirSync('seeds')
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [file, readFileSync(`seeds/${file}`)]),
);

const HOSTILE = `<script>document.title = 'owned'</script> minister says

January 7, 2020

The minister said <img src=x onerror="document.title = 'owned'"> that nothing would happen here, and left the room at once.

"We shall see," the other said after a long pause, while <b>everyone</b> &amp; their dogs were looking out of the window.
`;

const BAD = {
  'invalid.txt': Uint8Array.of(0x41, 0x42, 0xff, 0x43),
  'empty.txt': '',
  'binary.txt': Uint8Array.of(0x89, 0x50, 0x00, 0x47, 0x0d),
};

const OUT = resolve('node_modules/.cache/dateline-sites/quarantine');
const { visit } = useBrowser();

describe('a folder with files that cannot be read', { timeout: 180_000 }, () => {
  test('is built without them; each is named with the reason and the remedy, on the terminal and on the intake page', async () => {
    const folder = folderWith({ ...SEEDS, ...BAD, 'hostile.txt': HOSTILE });
    const { status, output } = buildInto(OUT, { SEEDS_DIR: folder });
    expect(output).toContain('invalid.txt: byte 2: not valid UTF-8');
    expect(output).toMatch(/empty\.txt: .*empty/i);
    expect(output).toMatch(/binary\.txt: byte 2: .*NUL/i);
    expect(output).toContain('5 stories read, 3 files quarantined');
    expect(status).toBe(0);

    const intake = readFileSync(`${OUT}/intake/index.html`, 'utf8');
    for (const file of Object.keys(BAD)) expect(intake).toContain(file);

    const record = readFileSync(`${OUT}/archive.ndjson`, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): { readonly id: string; readonly address: string } => JSON.parse(line))
      .find(({ id }) => id === 'hostile');
    const page = await visit('about:blank');
    const shown = async (address: string): Promise<string> => {
      await page.setContent(readFileSync(`${OUT}${record?.address}${address}index.html`, 'utf8'));
      return page.locator('main').innerText();
    };
    expect(await shown('')).toContain('<img src=x onerror=');
    expect(await shown('source/')).toContain('<script>document.title');
    expect(await page.title()).not.toBe('owned');
  });

  test('ends a strict build, after naming every one of them', () => {
    const folder = folderWith({ ...SEEDS, ...BAD });
    const { status, output } = buildInto(OUT, { SEEDS_DIR: folder, STRICT: '1' });
    expect(status).not.toBe(0);
    for (const file of Object.keys(BAD)) expect(output).toContain(file);
  });

  test('ends any build when two files have one id, and names both', () => {
    const folder = folderWith({ ...SEEDS, 'a/twin.txt': 'One story.', 'b/twin.txt': 'Another story.' });
    const { status, output } = buildInto(OUT, { SEEDS_DIR: folder });
    expect(status).not.toBe(0);
    expect(output).toContain('a/twin.txt');
    expect(output).toContain('b/twin.txt');
  });
});
