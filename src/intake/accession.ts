import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Source } from '../text/source.ts';

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

/**
 * The accession id of a file: its name without `.txt`. Composed (NFC), since some disks take a name
 * apart, and the id must be the same everywhere.
 */
export const accessionIdOf = (file: string): string =>
  posix
    .basename(file)
    .replace(/\.txt$/i, '')
    .normalize('NFC');

/** The source that a file is, once its bytes are decoded. */
export const sourceFrom = (file: string, bytes: Uint8Array, text: string): Source => {
  const id = accessionIdOf(file);
  return {
    id,
    short: shortIdOf(id),
    file,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
  };
};
