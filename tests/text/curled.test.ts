import { expect, test } from 'vitest';
import { curled } from '../../src/text/curled.ts';

test.each([
  [`"It's 'simply' over," she said`, '“It’s ‘simply’ over,” she said'],
  [`'Self-defence' isn't "so"`, '‘Self-defence’ isn’t “so”'],
  [`("No," he said.) The '90s band`, '(“No,” he said.) The ’90s band'],
  [`"'Stop!' he cried"`, '“‘Stop!’ he cried”'],
  [`the miners' strike—"over"`, 'the miners’ strike—“over”'],
  ['“Curly already”', '“Curly already”'],
])('%s is set as %s', (typed, set) => {
  expect(curled(typed)).toBe(set);
  expect(curled(typed)).toHaveLength(typed.length);
});
