import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../folder.ts';

const STORY = 'A story of some length, told in one line.\n';

const read = (paths: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/read.ts', ...paths], {
    encoding: 'utf8',
    env: { ...process.env, STRICT: '', ...env },
  });
  const records = stdout.split('\n').filter(Boolean);
  return { status, records: records.map((line) => JSON.parse(line)), stdout, stderr };
};

describe('npm run read', { timeout: 60_000 }, () => {
  test('prints a record a line; the rest goes to standard error', () => {
    const { status, records, stderr } = read(['seeds']);
    expect(status).toBe(0);
    expect(records).toHaveLength(4);
    expect(stderr).toBe('4 stories read.\n');
  });

  test('files named one by one are read as one archive, each once, whatever folder they lie in', () => {
    const folder = folderWith({ 'a/one.txt': STORY, 'b/two.txt': 'Another story.' });
    const paths = [join(folder, 'a/one.txt'), join(folder, 'b'), join(folder, 'a/../a/one.txt')];
    expect(
      read(paths)
        .records.map(({ id }) => id)
        .sort(),
    ).toEqual(['one', 'two']);
  });

  test('the catalogue of the folder has its say, for a file named alone too', () => {
    const folder = folderWith({
      'one.txt': STORY,
      'two.txt': STORY,
      'catalogue.yaml': 'one:\n  headline: Known better\n',
    });
    expect(read([join(folder, 'one.txt')]).records[0].title).toEqual({
      value: 'Known better',
      basis: 'catalogued',
    });
  });

  test('a quarantined file is named and passed over; STRICT=1 prints nothing and fails', () => {
    const folder = folderWith({ 'good.txt': STORY, 'bad.txt': Uint8Array.of(0x61, 0xff) });
    const mild = read([folder]);
    expect(mild.status).toBe(0);
    expect(mild.records).toHaveLength(1);
    expect(mild.stderr).toContain('bad.txt: byte 1: not valid UTF-8 (byte 0xFF).');
    const strict = read([folder], { STRICT: '1' });
    expect(strict).toMatchObject({ status: 1, stdout: '' });
  });

  test('two files with one id fail, both named', () => {
    const folder = folderWith({ 'a/x.txt': STORY, 'b/x.txt': STORY });
    const { status, stderr, stdout } = read([join(folder, 'a'), join(folder, 'b')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/b\/x\.txt: its accession id “x” is also that of .*a\/x\.txt/);
  });

  test('no escape of a seed or of its name reaches the terminal', () => {
    const folder = folderWith({ 'a\u001b[31mred.txt': 'A\u001b[2J story \u009b2J with \u202econtrols.' });
    const { stdout, stderr, records } = read([folder]);
    expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(records[0].id).toBe('a\u001b[31mred');
  });

  test('without a path, or with one that is not there, it says so', () => {
    expect(read([])).toMatchObject({ status: 2, stdout: '' });
    expect(read(['nowhere'])).toMatchObject({ status: 1, stdout: '' });
    expect(read(['nowhere']).stderr).toContain('nowhere');
  });
});
