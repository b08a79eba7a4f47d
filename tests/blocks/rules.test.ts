import { describe, expect, test } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { BLOCK_RULES } from '../../src/blocks/rules.ts';
import { SEAMS, segment } from '../../src/blocks/segment.ts';

describe('each rule claims its own example, and no earlier rule does', () => {
  test.each(BLOCK_RULES)('$name', ({ name, kind, example, before, after }) => {
    const ahead = before === undefined ? '' : `${before}\n`;
    const text = `${ahead}${example}\n${after ?? ''}`;
    const block = classify(text, segment(text)).find(({ start }) => start === ahead.length);
    expect(block).toEqual({ start: ahead.length, end: ahead.length + example.length, kind, rule: name });
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
