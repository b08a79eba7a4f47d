import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run of a command took; memory is the peak of its largest process. */
export interface Run {
  readonly seconds: number;
  /** Seconds of the processor, of every process together. */
  readonly cpu: number;
  readonly megabytes: number;
}

/** Runs a command to its end and measures it; throws with what it printed when it fails. */
export const measure = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Run => {
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const peaks = join(scratch, 'peaks');
  const from = performance.now();
  const run = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${new URL('peak.ts', import.meta.url).pathname}`,
      PEAK_FILE: peaks,
      ...env,
    },
  });
  const seconds = (performance.now() - from) / 1000;
  if (run.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${run.stdout}${run.stderr}`);
  const ends = readFileSync(peaks, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  rmSync(scratch, { recursive: true });
  return {
    seconds,
    cpu: ends.reduce((sum, [, cpu = 0]) => sum + cpu, 0) / 1e6,
    megabytes: Math.max(...ends.map(([peak = 0]) => peak)) / 1024,
  };
};

/** The files below a folder and their weight. */
export const weigh = (
  folder: string,
): { readonly files: number; readonly pages: number; readonly megabytes: number } => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  return { files: files.length, pages, megabytes: bytes / 1e6 };
};

/** The slope of log y over log x between the first and the last point: 1 is linear growth. */
export const exponentOf = (points: readonly (readonly [number, number])[]): number => {
  const first = points.at(0);
  const last = points.at(-1);
  return first === undefined || last === undefined || first === last
    ? Number.NaN
    : Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]);
};
