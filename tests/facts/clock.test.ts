import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Reads the seeds in a process of its own, in the given time zone, with a clock that stands on the given day. */
const readIn = (zone: string, day: string | null): string => {
  const clock = `const At = Date; globalThis.Date = class extends At {
    constructor(...given) { super(...(given.length ? given : ['${day}T23:30:00Z'])); }
    static now() { return At.parse('${day}T23:30:00Z'); }
  };`;
  const faked = day === null ? [] : ['--import', `data:text/javascript,${encodeURIComponent(clock)}`];
  return execFileSync(process.execPath, [...faked, 'src/cli/read.ts', 'seeds'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
};

it('reads the same records on the other side of the world, in other years', () => {
  const here = readIn('UTC', null);
  expect(here).toContain('[2020-01-08,2020-01-09]');
  expect(readIn('Pacific/Kiritimati', '2031-07-04')).toBe(here);
  expect(readIn('Pacific/Pago_Pago', '1999-12-31')).toBe(here);
}, 60_000);
