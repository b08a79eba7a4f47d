import { expect, test } from 'vitest';
import { wordCount } from '../../src/text/word-count.ts';

test.each([
  ["The mayor's 12.5 % pay-rise, she said -- and left.", 8],
  ['', 0],
  ['  \n — ', 0],
  ['“Genug!”, rief die Frau', 4],
  ['大桥通车，两岸居民排队。', 10],
  ['أمطار غزيرة تغلق المدارس', 4],
])('%j has %i words', (text, count) => {
  expect(wordCount(text)).toBe(count);
});
