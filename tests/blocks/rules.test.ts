import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/blocks/line.ts';
import type { Page } from '../../src/blocks/page.ts';
import { applyRules, BLOCK_RULES } from '../../src/blocks/rules.ts';
import { SEAMS, segment } from '../../src/blocks/segment.ts';

describe('each rule claims its own example, and no earlier rule does', () => {
  test.each(BLOCK_RULES)('$name', ({ name, kind, example, before, after, stands }) => {
    const ahead = before === undefined ? '' : `${before}\n`;
    const text = `${ahead}${example}\n${after ?? ''}`;
    const lines = linesOf(text, segment(text));
    const first = stands === 'ahead' ? lines.length - 1 : 0;
    const last = stands === 'behind' ? 0 : lines.length - 1;
    const page: Page = { lines, labels: new Map(), first, last, keep: [] };
    applyRules(BLOCK_RULES, page);
    const at = lines.find(({ start }) => start === ahead.length);
    expect(at?.end).toBe(ahead.length + example.length);
    expect(page.labels.get(at?.index ?? -1)).toEqual({ kind, rule: name });
  });

  test('the names are unlike and in kebab case', () => {
    const names = BLOCK_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('each seam cuts its own example in two', () => {
  test.each(SEAMS)('$name', ({ example, until }) => {
    const seam = until.exec(example)?.[0].length ?? 0;
    const pieces = segment(` ${example}`).map(({ start, end }) => ` ${example}`.slice(start, end));
    expect(pieces).toEqual([' ', example.slice(0, seam), ' ', example.slice(seam + 1)]);
  });
});
