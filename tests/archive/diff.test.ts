import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffOf, wordPieces } from '../../src/archive/diff.ts';
import { readSeeds } from '../../src/seeds.ts';
import { told } from './told.ts';

const [, first, second] = readSeeds('seeds').map(({ id, text }) => told(id, text));
if (!first || !second) throw new Error('The seeds are not here.');

describe('the difference between two copies', () => {
  test('of 001 and 002: no word of the paragraphs changed; the furniture did', () => {
    const { words, furniture } = diffOf(first, second);
    const paragraphs = words.filter(({ block }) => block === 'paragraph' || block === 'crosshead');
    expect(paragraphs.length).toBeGreaterThan(12);
    expect(paragraphs.every(({ kind }) => kind === 'same')).toBe(true);
    expect(words.filter(({ kind }) => kind !== 'same').map(({ kind, block }) => [kind, block])).toEqual([
      ['new', 'headline'],
      ['new', 'standfirst'],
    ]);
    expect(furniture.some(({ kind }) => kind === 'gone')).toBe(true);
    expect(furniture.some(({ kind }) => kind === 'new')).toBe(true);
  });

  test('a planted correction of one word is found and shown', () => {
    const corrected = told(
      'corrected',
      second.source.text.replace('resulted in no casualties', 'resulted in two casualties'),
    );
    const changed = diffOf(second, corrected).words.filter(({ kind }) => kind !== 'same');
    expect(changed).toHaveLength(1);
    expect(changed[0]?.kind).toBe('changed');
    expect(changed[0]?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', words: 'no' },
      { kind: 'new', words: 'two' },
    ]);
  });

  test('a copy differs from itself in nothing', () => {
    const { words, furniture } = diffOf(second, second);
    expect([...words, ...furniture].every(({ kind }) => kind === 'same')).toBe(true);
  });
});

test('the pieces that are not new are the old text, those that are not gone the new one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordPieces(before.join(' '), after.join(' '));
      const without = (kind: string): string =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ words }) => words)
          .join(' ');
      expect(without('new')).toBe(before.join(' '));
      expect(without('gone')).toBe(after.join(' '));
    }),
  );
});
