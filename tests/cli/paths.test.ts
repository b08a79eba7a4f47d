import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { pathsAmong } from '../../src/cli/paths.ts';

test('paths are told from options, and an unknown option is no path', () => {
  expect(pathsAmong(['a', '--report', 'b'], ['--report'])).toEqual(['a', 'b']);
  expect(pathsAmong(['a', '--help'], ['--report'])).toBeNull();
});

test.each([
  ['read', '--help', 'Usage: npm run --silent read'],
  ['names', '--help', 'Usage: npm run --silent names'],
  ['names', 'no-such-folder', 'no-such-folder: there is no such file or folder. Look at the path.'],
  ['bag', '--help', 'Usage: npm run bag'],
  ['build', '--nonsense', "Unknown option '--nonsense'"],
])('%s %s is answered in a line', (command, word, answer) => {
  const { status, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, word], {
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain(answer);
  expect(stderr).not.toMatch(/^\s+at /m);
});
