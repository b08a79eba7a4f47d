import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = resolve('tests/bench/peers');

const isInstalled = (): boolean => {
  const { dependencies }: { dependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(FOLDER, 'package.json'), 'utf8'),
  );
  return Object.keys(dependencies).every((name) => existsSync(join(FOLDER, 'node_modules', name)));
};

/** The folder of what the benchmarks measure against; installs it on first use, apart from the project's own packages. */
export const peersFolder = (): string => {
  if (!isInstalled()) {
    console.error('Installing the peers of the benchmark …');
    const { status } = spawnSync('npm', ['install', '--no-package-lock', '--prefix', FOLDER], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`The peers could not be installed: run npm install in ${FOLDER}.`);
  }
  return FOLDER;
};

/** Loads a peer's module, by what its package names for those who import it. */
export const importPeer = async (name: string): Promise<unknown> => {
  const folder = join(peersFolder(), 'node_modules', name);
  const { exports, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly exports?: { readonly '.'?: { readonly import?: string } };
    readonly main?: string;
  };
  return import(pathToFileURL(join(folder, exports?.['.']?.import ?? main ?? 'index.js')).href);
};
