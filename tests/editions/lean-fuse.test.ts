import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { leanFuse } from '../../src/editions/lean-fuse.ts';

const path = fileURLToPath(import.meta.resolve('fuse.js/min-basic'));
const code = readFileSync(path, 'utf8');

test("the search's script has Fuse without its long list of marks, which strips the same ones", () => {
  const lean = leanFuse.transform(code, path) ?? code;
  expect(code.length - lean.length).toBeGreaterThan(1500);
  const list = /\/(\[\\u0300[^\]]*\])\/g/.exec(code)?.[1] ?? '';
  for (const name of ['Škoda', 'Nguyễn', 'Ḥasan', 'Jürgen', 'שָׁלוֹם', 'مُحَمَّد', 'กรุงเทพ', 'दिल्ली'])
    expect(name.normalize('NFD').replace(/\p{M}/gu, '')).toBe(
      name.normalize('NFD').replace(new RegExp(list, 'g'), ''),
    );
});

test('no other module is touched', () => {
  expect(leanFuse.transform(code, '/src/search/mend.ts')).toBeNull();
});
