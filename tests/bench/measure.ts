import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run of a command took. */
export interface Run {
  readonly seconds: number;
  /** Seconds of the processor, of every process together. */
  readonly cpu: number;
  /** The most that all its processes held together, looked at five times a second; where there is no `/proc`, the peak of the largest. */
  readonly megabytes: number;
  /** All that it printed. */
  readonly said: string;
}

const LOOK = 200;

/** What a file of `/proc` says; empty where the process is gone, or there is none such. */
const told = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The memory that a process and all below it hold now, in kilobytes. */
const heldBy = (root: number): number => {
  const below = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    // The name of the command, in brackets, may hold anything; the parent is the second field after it.
    const parent = Number(told(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]);
    below.set(parent, [...(below.get(parent) ?? []), Number(name)]);
  }
  const held = (pid: number): number =>
    (below.get(pid) ?? []).reduce(
      (sum, child) => sum + held(child),
      Number(/^VmRSS:\s+(\d+)/m.exec(told(`/proc/${pid}/status`))?.[1] ?? 0),
    );
  return held(root);
};

/** Runs a command to its end and measures it; throws with what it printed when it fails. */
export const measure = async (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Run> => {
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const peaks = join(scratch, 'peaks');
  const from = performance.now();
  const run = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${new URL('peak.ts', import.meta.url).pathname}`,
      PEAK_FILE: peaks,
      ...env,
    },
  });
  let said = '';
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
    });
  let most = 0;
  const { pid } = run;
  const look = setInterval(() => {
    if (pid !== undefined && process.platform === 'linux') most = Math.max(most, heldBy(pid));
  }, LOOK);
  const status = await new Promise((ended, failed) => {
    run.on('error', failed);
    run.on('close', ended);
  });
  clearInterval(look);
  const seconds = (performance.now() - from) / 1000;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${said}`);
  const ends = readFileSync(peaks, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  rmSync(scratch, { recursive: true });
  return {
    seconds,
    cpu: ends.reduce((sum, [, cpu = 0]) => sum + cpu, 0) / 1e6,
    megabytes: Math.max(most, ...ends.map(([peak = 0]) => peak)) / 1024,
    said,
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
