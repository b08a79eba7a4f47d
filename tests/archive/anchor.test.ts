import { describe, expect, test } from 'vitest';
import { anchorFor, anchorsOf } from '../../src/archive/anchor.ts';
import type { Block, BlockKind } from '../../src/blocks/kinds.ts';

const article = (...pieces: readonly (readonly [BlockKind, string])[]) => {
  let at = 0;
  const blocks: Block[] = pieces.map(([kind, words]) => {
    const start = at;
    at += words.length;
    return { kind, rule: 'test', start, end: at };
  });
  const text = pieces.map(([, words]) => words).join('');
  return { source: { id: 'x', short: 'x', file: 'x.txt', bytes: 0, sha256: '', text }, blocks, facts: [] };
};

describe('anchors', () => {
  test('are six hexadecimal digits of the words', () => {
    expect(anchorFor('Iran has warned.')).toMatch(/^p-[0-9a-f]{6}$/);
  });

  test('do not depend on the way quotes, dashes and spaces are set', () => {
    expect(anchorFor(' “measured” –  and\nproportionate')).toBe(anchorFor('"measured" - and proportionate'));
  });

  test('differ with the words', () => {
    expect(anchorFor('Iran has warned.')).not.toBe(anchorFor('Iran has warned'));
  });

  test('stand on what can be cited, never on furniture, and are unique in a story', () => {
    const read = article(
      ['paragraph', 'Once.'],
      ['gap', '\n'],
      ['related', 'Once.'],
      ['gap', '\n'],
      ['paragraph', 'Once.'],
    );
    const first = anchorFor('Once.');
    expect([...anchorsOf(read).values()]).toEqual([first, `${first}-2`]);
  });

  test('stay when another paragraph is cut out of the story', () => {
    const [, second] = [...anchorsOf(article(['paragraph', 'One.'], ['paragraph', 'Two.'])).values()];
    expect([...anchorsOf(article(['paragraph', 'Two.'])).values()]).toEqual([second]);
  });
});
