import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is asked, besides where to. */
export type Settings = Readonly<Record<string, string>>;

const COMMAND = ['src/cli/build.ts', '--outDir'] as const;

/** Starts a build in a process group of its own, so that it can be ended with everything it started. */
export const startBuild = (folder: string, settings: Settings): ChildProcess =>
  spawn(process.execPath, [...COMMAND, folder], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...settings },
  });

/** Builds to the end; by the program in another folder where one is named. */
export const runBuild = (
  folder: string,
  settings: Settings,
  program = '.',
): { readonly status: number | null; readonly output: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, folder], {
    cwd: program,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...settings },
  });
  return { status, output: `${stdout}${stderr}` };
};

/** One hash of every name and byte below a folder; empty where there is none. */
export const fingerprintOf = (folder: string): string => {
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
};
