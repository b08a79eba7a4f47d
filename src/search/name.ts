import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A short name for contents: ten hexadecimal digits of their SHA-256. */
export const nameFor = (contents: readonly Uint8Array[]): string => {
  const hash = sha256.create();
  for (const part of contents) hash.update(part);
  return bytesToHex(hash.digest()).slice(0, 10);
};
