import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/archive/record.ts';
import { readPaths } from '../../src/cli/reading.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { folderWith } from '../folder.ts';

const STORY = 'A story of some length, told in one line.\n';
const vocabulary = readVocabulary();

const reading = (paths: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { archive, lines, passes } = readPaths(paths, vocabulary, env);
  return {
    passes,
    told: lines.join('\n'),
    records: archive.articles.map((article) => recordOf(article, archive)),
  };
};

/** The command itself, as the archivist runs it. */
const run = (...paths: readonly string[]) =>
  spawnSync(process.execPath, ['src/cli/read.ts', ...paths], {
    encoding: 'utf8',
    env: { ...process.env, STRICT: '' },
  });

describe('npm run read', { timeout: 60_000 }, () => {
  test('prints a record a line, with nothing a terminal would act upon; the rest goes to standard error', () => {
    const folder = folderWith({
      'a\u001b[31mred.txt': 'A\u001b[2J story \u009b2J with \u202econtrols.',
      'b.txt': STORY,
    });
    const { status, stdout, stderr } = run(folder);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id)
        .sort(),
    ).toEqual(['a\u001b[31mred', 'b']);
    expect(stderr).toMatch(/2 stories read, \d+ remarks\.\n$/);
    expect(`${stdout}${stderr}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('without a path, or with one that is not there, it says so', () => {
    expect(run()).toMatchObject({ status: 2, stdout: '' });
    expect(run('nowhere')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('nowhere'),
    });
  });

  test('files named one by one are read as one archive, each once, whatever folder they lie in', () => {
    const folder = folderWith({ 'a/one.txt': STORY, 'b/two.txt': 'Another story.' });
    const { records } = reading([
      join(folder, 'a/one.txt'),
      join(folder, 'b'),
      join(folder, 'a/../a/one.txt'),
    ]);
    expect(records.map(({ id }) => id).sort()).toEqual(['one', 'two']);
  });

  test('the catalogue of the folder has its say, for a file named alone too', () => {
    const folder = folderWith({
      'one.txt': STORY,
      'two.txt': STORY,
      'catalogue.yaml': 'one:\n  headline: Known better\n',
    });
    expect(reading([join(folder, 'one.txt')]).records[0]?.title).toEqual({
      value: 'Known better',
      basis: 'catalogued',
    });
  });

  test('a quarantined file is named and passed over; a strict run fails', () => {
    const folder = folderWith({ 'good.txt': STORY, 'bad.txt': Uint8Array.of(0x61, 0xff) });
    const mild = reading([folder]);
    expect(mild).toMatchObject({ passes: true, records: [{ id: 'good' }] });
    expect(mild.told).toContain('bad.txt: byte 1: not valid UTF-8 (byte 0xFF).');
    expect(reading([folder], { STRICT: '1' }).passes).toBe(false);
  });

  test('two files with one id fail, both named', () => {
    const folder = folderWith({ 'a/x.txt': STORY, 'b/x.txt': STORY });
    const { passes, told } = reading([join(folder, 'a'), join(folder, 'b')]);
    expect(passes).toBe(false);
    expect(told).toMatch(/b\/x\.txt: its accession id “x” is also that of .*a\/x\.txt/);
  });
});
