import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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

/**
 * Begins the replacement of a site's folder. A build that was ended between its last two steps left the last good site
 * aside: it is put back; whatever else such builds left is removed. `pid` is for tests.
 */
export const replacementOf = (folder: string, pid = process.pid): Replacement => {
  mkdirSync(dirname(folder), { recursive: true });
  const [last, ...older] = leftBeside(folder, 'previous');
  if (last !== undefined && !existsSync(folder)) renameSync(last, folder);
  else if (last !== undefined) remove(last);
  for (const path of [...older, ...leftBeside(folder, 'partial')]) remove(path);

  const partial = `${folder}.partial-${pid}`;
  const previous = `${folder}.previous-${pid}`;
  return {
    partial,
    publish: () => {
      if (!existsSync(folder)) {
        renameSync(partial, folder);
        return;
      }
      // A site that is published by git keeps its repository.
      if (existsSync(join(folder, '.git'))) renameSync(join(folder, '.git'), join(partial, '.git'));
      renameSync(folder, previous);
      renameSync(partial, folder);
      remove(previous);
    },
    discard: () => rmSync(partial, { recursive: true, force: true }),
  };
};
