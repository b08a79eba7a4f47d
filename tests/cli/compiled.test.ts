import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepCompiled } from '../../src/cli/compiled.ts';
import { folderWith } from '../folder.ts';

const files = { 'v24/a': '1', 'v24/b': '2' };

test('what was compiled is kept while it is little, and thrown away when it is much', () => {
  vi.stubEnv('NODE_COMPILE_CACHE', undefined);
  const folder = folderWith(files);
  keepCompiled(folder, 3);
  expect(process.env['NODE_COMPILE_CACHE']).toBe(folder);
  expect(existsSync(join(folder, 'v24/a'))).toBe(true);
  vi.stubEnv('NODE_COMPILE_CACHE', undefined);
  keepCompiled(folder, 2);
  expect(existsSync(join(folder, 'v24/a'))).toBe(false);
  vi.unstubAllEnvs();
});

test('a folder that somebody else has named is left alone', () => {
  const folder = folderWith(files);
  vi.stubEnv('NODE_COMPILE_CACHE', folder);
  keepCompiled(folder, 0);
  expect(existsSync(join(folder, 'v24/a'))).toBe(true);
  vi.unstubAllEnvs();
});
