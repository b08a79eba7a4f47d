import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Replacement, replacementOf } from '../../src/cli/replace.ts';

/** No process has this number. */
const GONE = 2 ** 22 + 1;

let parent: string;
let site: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'dateline-'));
  site = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }));

const page = (): string => readFileSync(join(site, 'index.html'), 'utf8');
const built = (words: string, pid = process.pid, home = parent): Replacement => {
  const replacement = replacementOf(site, pid, home);
  mkdirSync(replacement.partial);
  writeFileSync(join(replacement.partial, 'index.html'), words);
  return replacement;
};

test('a site is seen when it is whole, and then it is all that is left', async () => {
  const first = built('first');
  expect(existsSync(site)).toBe(false);
  first.publish();
  expect(page()).toBe('first');
  const second = built('second');
  expect(page()).toBe('first');
  second.publish();
  expect(page()).toBe('second');
  await expect.poll(() => readdirSync(parent)).toEqual(['dist']);
});

test('a build that fails leaves the last site, and nothing of its own', async () => {
  built('first').publish();
  built('second').discard();
  expect(page()).toBe('first');
  await expect.poll(() => readdirSync(parent)).toEqual(['dist']);
});

test('a build that was ended leaves the last site; the next one clears up after it', async () => {
  built('first').publish();
  built('second', GONE);
  expect(page()).toBe('first');
  built('third').publish();
  expect(page()).toBe('third');
  await expect.poll(() => readdirSync(parent)).toEqual(['dist']);
});

test('a build that was ended between its last two steps: the next one puts the last site back before it begins', () => {
  built('first').publish();
  built('second', GONE);
  renameSync(site, `${site}.previous-${GONE}`);
  const third = replacementOf(site, process.pid, parent);
  expect(page()).toBe('first');
  third.discard();
});

test('what another build is making at the same time is left alone', async () => {
  built('other', 1);
  built('mine').publish();
  await expect.poll(() => readdirSync(parent).sort()).toEqual(['dist', 'dist.partial-1']);
});

test('a site that is a repository stays one', () => {
  built('first').publish();
  mkdirSync(join(site, '.git'));
  built('second').publish();
  expect(readdirSync(site).sort()).toEqual(['.git', 'index.html']);
});

test('so does one whose build was ended when the repository had not been handed on', () => {
  built('first').publish();
  mkdirSync(`${site}.previous-${GONE}/.git`, { recursive: true });
  built('second');
  expect(readdirSync(site).sort()).toEqual(['.git', 'index.html']);
});

test('a site outside the folder of the program grows at home, and is moved when it is whole', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dateline-'));
  built('first', GONE, home);
  expect(readdirSync(join(home, '.cache'))).toEqual([`site.partial-${GONE}`]);
  expect(readdirSync(parent)).toEqual([]);
  built('second', process.pid, home).publish();
  expect(page()).toBe('second');
  await expect.poll(() => readdirSync(join(home, '.cache'))).toEqual([]);
  rmSync(home, { recursive: true });
});
