import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Diagnostic } from '../archive/diagnostic.ts';
import type { Ignored } from '../archive/intake.ts';

/** A regular file met below a folder. `path` opens it; `file` is its path below the folder, `/` between folders. */
export interface Met {
  readonly path: string;
  readonly file: string;
}

/** What a folder holds: files to look at, what must not be opened, and what is passed over. */
export interface Contents {
  readonly files: readonly Met[];
  readonly refused: readonly Diagnostic[];
  readonly ignored: readonly Ignored[];
}

/** What the system's error codes mean to an archivist, and what to do. */
const TROUBLES: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  ENOENT: [
    'it vanished while the folder was being read',
    'Build again once nothing else changes the folder.',
  ],
  EACCES: ['there is no leave to read it', 'Give the account that builds the right to read it.'],
  EPERM: ['there is no leave to read it', 'Give the account that builds the right to read it.'],
  ENAMETOOLONG: ['its path is too long for this system', 'Move it to a folder nearer the top.'],
  ELOOP: ['it is a link that leads to itself', 'Put the file itself into the folder.'],
};

/** The diagnostic for a file that the system would not open or read. */
export const troubleWith = (file: string, error: unknown): Diagnostic => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const [message, mend] = TROUBLES[code] ?? [`the system can't read it (${code})`, 'Look at the disk.'];
  return { file, at: null, rule: 'unreadable', message, mend };
};

const refusal = (file: string, rule: string, message: string, mend: string): Diagnostic => ({
  file,
  at: null,
  rule,
  message,
  mend,
});

const LINK_OUT = 'a link that leads out of the folder, so not followed';
const COPY_INSTEAD = 'Put a copy of the file itself into the folder.';

type Look = 'file' | 'folder' | Ignored | Diagnostic;

const lookAt = (
  entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>,
  path: string,
  file: string,
  root: string,
): Look => {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return { file, reason: 'neither a file nor a folder' };
  try {
    const target = realpathSync(path);
    if (target !== root && !target.startsWith(root + sep))
      return refusal(file, 'link-out', LINK_OUT, COPY_INSTEAD);
    const kind = statSync(target);
    if (kind.isDirectory()) return { file, reason: 'a link to a folder that is read where it stands' };
    return kind.isFile() ? 'file' : { file, reason: 'neither a file nor a folder' };
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? refusal(file, 'link-nowhere', 'a link that leads nowhere', COPY_INSTEAD)
      : troubleWith(file, error);
  }
};

/** Lists a folder at every depth, or the one file given. Throws where the path itself can't be opened. */
export const contentsOf = (path: string): Contents => {
  if (!lstatSync(realpathSync(path)).isDirectory())
    return { files: [{ path, file: basename(path) }], refused: [], ignored: [] };
  const root = realpathSync(path);
  const files: Met[] = [];
  const refused: Diagnostic[] = [];
  const ignored: Ignored[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    let entries: Dirent<Buffer>[];
    try {
      entries = readdirSync(join(root, below), { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      refused.push(troubleWith(below, error));
      continue;
    }
    for (const entry of entries) {
      const name = entry.name.toString('utf8');
      const file = below === '' ? name : `${below}/${name}`;
      if (!Buffer.from(name, 'utf8').equals(entry.name)) {
        refused.push(refusal(file, 'file-name', 'its name is not valid UTF-8', 'Rename it.'));
        continue;
      }
      const look = lookAt(entry, join(root, file), file, root);
      if (look === 'folder') waiting.push(file);
      else if (look === 'file') files.push({ path: join(root, file), file });
      else if ('rule' in look) refused.push(look);
      else ignored.push(look);
    }
  }
  return { files, refused, ignored };
};

/** True for a folder, false for a file. Throws, in an archivist's words, where there is nothing or no leave to look. */
export const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const { message, mend } = troubleWith(path, error);
    throw new Error(
      isMissing
        ? `${path}: there is no such file or folder. Look at the path.`
        : `${path}: ${message}. ${mend}`,
      { cause: error },
    );
  }
};

/** The folder a path stands for: itself, or the one that the file lies in. */
export const folderOf = (path: string): string => (isFolder(path) ? path : dirname(path));
