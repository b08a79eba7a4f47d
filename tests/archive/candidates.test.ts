import { describe, expect, it } from 'vitest';
import { candidatesIn } from '../../src/archive/candidates.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { oneParagraph } from '../facts/one-paragraph.ts';

const vocabulary = readVocabulary();
const candidates = (...texts: readonly string[]) =>
  candidatesIn(
    texts.map((text, index) => oneParagraph(text, vocabulary, `s${index}`)),
    vocabulary,
  );

describe('the names that no authority holds', () => {
  it('are runs of proper nouns, the most mentioned first', () => {
    const found = candidates(
      'On Monday Sen. Bertram Quillfeather met Iranian envoys in the town of Lower Wexcombe.\n\nLater Quillfeather left, and Bertram Quillfeather wrote to the Wexcombe Institute in London.',
    );
    expect(found.map(({ name, kind, mentions }) => [name, kind, mentions])).toEqual([
      ['Bertram Quillfeather', 'person', 2],
      ['Lower Wexcombe', null, 1],
      ['Wexcombe Institute', 'organisation', 1],
    ]);
  });

  it('hold nothing that the vocabulary holds, no day, no demonym, no title', () => {
    expect(
      candidates('The Iranian envoy met President Donald Trump and the UN on Tuesday, January 7.'),
    ).toEqual([]);
  });

  it('are never merged, but likely spellings are said', () => {
    const found = candidates(
      'They met Gerald Pomfritt there. He knew Gerald Pomfritt well.',
      'They met Gerald Pomfrit there.',
      'They met Mahmood Ahmadinezhad there.',
    );
    expect(found.map(({ name }) => name)).toEqual([
      'Gerald Pomfritt',
      'Gerald Pomfrit',
      'Mahmood Ahmadinezhad',
    ]);
    expect(found[0]?.alike).toEqual([{ name: 'Gerald Pomfrit', mentions: 1 }]);
    expect(found[2]?.likeHeld.map(({ id }) => id)).toEqual(['mahmoud-ahmadinejad']);
  });
});
