import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** A site in the making: it grows beside the folder that holds the last good one, and takes its place in one step. */
export interface Replacement {
  /** The folder to build into. */
  readonly partial: string;
  /** Puts what was built in the place of the last site. */
  readonly publish: () => void;
  /** Removes what was built. */
  readonly discard: () => void;
}

/** True where a process of that number runs; one that belongs to somebody else runs too. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** What builds of before left beside a folder when they were ended: `dist.partial-123`, `dist.previous-123`. */
const leftBeside = (folder: string, what: 'partial' | 'previous'): readonly string[] => {
  const parent = dirname(folder);
  const start = `${basename(folder)}.${what}-`;
  return readdirSync(parent)
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .filter((name) => !isAlive(Number(name.slice(start.length))))
    .map((name) => join(parent, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
};

/** Removing an old site takes a disk as long as writing one: it is done aside, by a process that outlives the build. */
const remove = (path: string): void => {
  spawn(process.execPath, ['-e', 'fs.rmSync(process.argv[1], { recursive: true, force: true })', path], {
    detached: true,
    stdio: 'ignore',
  }).unref();
};

/** Removes a site that another has replaced. One that is published by git hands its repository on. */
const clearAway = (previous: string, folder: string): void => {
  const repository = join(previous, '.git');
  if (existsSync(repository) && !existsSync(join(folder, '.git')))
    renameSync(repository, join(folder, '.git'));
  remove(previous);
};

/** Moves a folder, to another disk too. */
const move = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const copy = to + path.slice(from.length);
      mkdirSync(entry.isDirectory() ? copy : dirname(copy), { recursive: true });
      if (entry.isFile()) copyFileSync(path, copy);
    }
    remove(from);
  }
};

/**
 * Begins the replacement of a site's folder. A build that was ended between its last two steps left the last good site
 * aside: it is put back; whatever else such builds left is removed. `pid` and `home` are for tests.
 *
 * Astro keeps the program of a build inside the folder it builds into, or, where that lies outside its own, in one
 * place for all builds, which two at a time would spoil: so such a site grows at home, and is moved when it is whole.
 */
export const replacementOf = (folder: string, pid = process.pid, home = process.cwd()): Replacement => {
  mkdirSync(dirname(folder), { recursive: true });
  const isHome = folder.startsWith(home + sep);
  const nursery = isHome ? folder : join(home, '.cache', 'site');
  mkdirSync(dirname(nursery), { recursive: true });
  const [last, ...older] = leftBeside(folder, 'previous');
  if (last !== undefined && !existsSync(folder)) renameSync(last, folder);
  else if (last !== undefined) clearAway(last, folder);
  for (const path of new Set([...older, ...leftBeside(folder, 'partial'), ...leftBeside(nursery, 'partial')]))
    remove(path);

  const partial = `${nursery}.partial-${pid}`;
  const beside = `${folder}.partial-${pid}`;
  const previous = `${folder}.previous-${pid}`;
  return {
    partial,
    publish: () => {
      if (!isHome) move(partial, beside);
      if (!existsSync(folder)) {
        renameSync(beside, folder);
        return;
      }
      renameSync(folder, previous);
      renameSync(beside, folder);
      clearAway(previous, folder);
    },
    discard: () => {
      for (const path of [partial, beside]) rmSync(path, { recursive: true, force: true });
    },
  };
};
