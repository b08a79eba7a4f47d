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

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room and build again',
  EACCES: 'there is no leave to write there. Give the account that builds that right',
  EROFS: 'the disk is read-only. Build into another folder',
  ENAMETOOLONG: 'the path is too long for this system. Build into a folder nearer the top',
};

/** In words, why the system refused to write a file, and the remedy; null for any other error. */
export const reasonFor = (error: unknown): string | null => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (reason === undefined) return null;
  const path = error instanceof Error && 'path' in error ? `${error.path}: ` : '';
  return `${path}${reason}.`;
};

/** Does what writes a file; where the system refuses, the error names the file, the reason and the remedy. */
const writing = (file: string, work: () => void): void => {
  try {
    work();
  } catch (error) {
    const reason = REASONS[error instanceof Error && 'code' in error ? String(error.code) : ''];
    throw reason === undefined ? error : new Error(`${file}: ${reason}.`, { cause: error });
  }
};

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
    write: (path, content) => writing(path, () => writeFileSync(fileAt(path), content)),
    stream: (path, pieces) =>
      writing(path, () => {
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
      }),
  };
};
