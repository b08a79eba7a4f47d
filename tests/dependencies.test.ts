import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const locked: Readonly<Record<string, Package>> = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
).packages;
const packages = Object.entries(locked).filter(([path]) => path !== '');

/** Licences that ask for no more than their notice. */
const FREE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'OFL-1.1',
  'Python-2.0',
]);
/** Libraries that Astro brings along, used while building as they are; nothing of them goes into a site. */
const BESIDE = /^node_modules\/(?:lightningcss|@img\/sharp)/;

const isFree = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((part) => FREE.has(part)));

describe('what the program rests on', () => {
  test('every version is pinned, and every package is locked by its hash', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))).toEqual(
      [],
    );
    expect(packages.filter(([, { link, integrity }]) => !link && !integrity).map(([path]) => path)).toEqual(
      [],
    );
  });

  test('may be used by anyone: beyond the tests, every licence is a free one', () => {
    const others = packages
      .filter(([path, { dev }]) => !dev && !BESIDE.test(path))
      .filter(([, { license }]) => license === undefined || !isFree(license));
    expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none stated'}`)).toEqual([]);
  });
});
