import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { buildInto } from './build.ts';

/** One build of the seeds: the folder it went into and the address it is served at, with a slash at the end. */
export interface BuiltSite {
  readonly base: string;
  readonly folder: string;
  readonly url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
  }
}

/** A port that nothing listens on. */
const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
};

const BASES = ['/', '/archive/'];

/** Builds the seeds for the root and for a sub-path, and serves both while the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers: Awaited<ReturnType<typeof preview>>[] = [];
  const sites: BuiltSite[] = [];
  for (const [index, base] of BASES.entries()) {
    const folder = resolve('node_modules/.cache/dateline-sites', String(index));
    const { status, output } = buildInto(folder, { BASE_PATH: base });
    if (status !== 0) throw new Error(`The build for ${base} failed:\n${output}`);
    const server = await preview({
      root: resolve('.'),
      outDir: folder,
      base,
      logLevel: 'error',
      server: { port: await freePort(), host: '127.0.0.1' },
    });
    servers.push(server);
    sites.push({ base, folder, url: `http://127.0.0.1:${server.port}${base}` });
  }
  project.provide('sites', sites);
  return async () => {
    for (const server of servers) await server.stop();
  };
}
