import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** The folder that a build goes into. Paths are root-relative, as the site's addresses are (`/feed.xml`). */
export interface Output {
  readonly folder: string;
  /** Writes a file whole. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Writes a file piece by piece, so that no archive is too large for memory. */
  readonly stream: (path: string, pieces: Iterable<string>) => void;
}

/** Characters gathered before they go to the disk. */
const GATHERED = 1 << 20;

/** An output folder. A path that would leave it is an error. */
export const outputAt = (folder: string): Output => {
  const root = resolve(folder);
  const made = new Set<string>();
  const fileAt = (path: string): string => {
    const file = join(root, path);
    if (!file.startsWith(root + sep)) throw new Error(`${path} would be written outside ${root}.`);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return file;
  };
  return {
    folder: root,
    write: (path, content) => writeFileSync(fileAt(path), content),
    stream: (path, pieces) => {
      const file = openSync(fileAt(path), 'w');
      try {
        let gathered = '';
        for (const piece of pieces) {
          gathered += piece;
          if (gathered.length < GATHERED) continue;
          writeSync(file, gathered);
          gathered = '';
        }
        writeSync(file, gathered);
      } finally {
        closeSync(file);
      }
    },
  };
};
