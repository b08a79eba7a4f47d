import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Source } from './text/source.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten base32 characters of the SHA-256 of an accession id. */
export const shortIdOf = (id: string): string =>
  [...createHash('sha256').update(id).digest().subarray(0, 7)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, 50)
    .match(/.{5}/g)
    ?.map((bits) => BASE32[Number.parseInt(bits, 2)])
    .join('') ?? '';

/** Reads the `*.txt` files below a folder (or one file), in the order of their names. */
export const readSeeds = (path: string): readonly Source[] => {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.map((file) => {
    const bytes = readFileSync(file);
    const id = basename(file, '.txt');
    return {
      id,
      short: shortIdOf(id),
      file: (relative(path, file) || basename(file)).split(sep).join('/'),
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    };
  });
};
