import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Vocabulary } from '../facts/authority.ts';

/** Where `readArticle` stands, from the root of the program. */
const READER = 'src/archive/article.ts';
const LOCK = 'package-lock.json';
const ROOT = resolve(import.meta.dirname, '../..');

const IMPORTED = /\bfrom\s+'(\.[^']+)'/g;

/** The module of the reader and every module that it rests on, found by their imports. */
export const readerFiles = (root: string): readonly string[] => {
  const found = new Set<string>();
  const waiting = [join(root, READER)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORTED))
      waiting.push(join(dirname(file), path));
  }
  return [...found].sort();
};

/**
 * What a reading rests on besides the text: the reader's own modules with its weights, the packages it
 * uses (the lock file), the runtime and the vocabulary. Where any of them changes, so does the version.
 */
export const readerVersion = (vocabulary: Vocabulary, root = ROOT): string => {
  const hash = createHash('sha256');
  for (const file of readerFiles(root)) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(readFileSync(file));
  }
  if (existsSync(join(root, LOCK))) hash.update(readFileSync(join(root, LOCK)));
  hash.update(`${process.version}\0${process.versions.unicode ?? ''}\0`);
  return hash.update(JSON.stringify(vocabulary)).digest('hex');
};
