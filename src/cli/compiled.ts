import { existsSync, readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A build leaves some seventy files of its own bundle, which no other build reads. */
const MOST = 3000;

/**
 * Keeps what Node compiles from build to build, for the threads of this process too (`NODE_COMPILE_CACHE` names another
 * folder). The folder is emptied when it holds more than `most` files, as nothing else would ever do.
 */
export const keepCompiled = (folder = join(tmpdir(), 'dateline-compiled'), most = MOST): void => {
  if (process.env['NODE_COMPILE_CACHE'] === undefined) {
    if (existsSync(folder) && readdirSync(folder, { recursive: true }).length > most)
      rmSync(folder, { recursive: true, force: true });
    process.env['NODE_COMPILE_CACHE'] = folder;
  }
  enableCompileCache();
};
