import { describe, expect, it } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';
import { foldedIn } from '../../src/text/fold.ts';

const MAIL = `City to replace its lead pipes
By Jane Roe

The council of the city voted on Thursday to replace every pipe of lead
by the end of the decade. The work is to begin in March, in the east of
the city, where the oldest houses stand.

"Families should not have to wait another generation for safe water,"
said its president, Ann Bell, on the night. She added that the plan had
been drawn up over four years.

The plan will be paid for with a rise in rates over ten years, and it
covers some eleven thousand homes.
`;

const INDENTED = `City to replace its lead pipes
By Jane Roe
     The council of the city voted on Thursday to replace every pipe of
lead by the end of the decade. The work is to begin in March, in the east
of the city, where the oldest houses stand.
     "Families should not have to wait another generation for safe water,"
said its president, Ann Bell, on the night. She added that the plan had
been drawn up over four years.
     The plan will be paid for with a rise in rates over ten years, and it
covers some eleven thousand homes.
`;

const LIST = `Council votes to replace its pipes of lead by the end of the decade
President says that families should not wait for safe water again
Rates will rise over ten years to pay for eleven thousand new pipes
Ministers welcome the plan and promise to pay a tenth of what it costs
Rival calls the plan a waste of money and says that he will stop it
Work on the first of the pipes is to begin in the east of the city
`;

const pieces = (text: string): readonly string[] =>
  segment(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((words) => words.trim() !== '');

describe('text that was set to a width', () => {
  it.each([
    ['with blank lines between paragraphs', MAIL],
    ['with paragraphs set in', INDENTED],
  ])('is cut into paragraphs and not into lines, %s', (_, text) => {
    expect(pieces(text).map((words) => words.replace(/\s+/g, ' '))).toEqual([
      'City to replace its lead pipes',
      'By Jane Roe',
      'The council of the city voted on Thursday to replace every pipe of lead by the end of the decade. The work is to begin in March, in the east of the city, where the oldest houses stand.',
      '"Families should not have to wait another generation for safe water," said its president, Ann Bell, on the night. She added that the plan had been drawn up over four years.',
      'The plan will be paid for with a rise in rates over ten years, and it covers some eleven thousand homes.',
    ]);
  });

  it('is read as any other', () => {
    const kinds = classify(MAIL, segment(MAIL))
      .filter(({ kind }) => kind !== 'gap')
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['headline', 'byline', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('keeps its length when the breaks within its pieces are read as spaces', () => {
    const folded = foldedIn(MAIL, segment(MAIL));
    expect(folded).toHaveLength(MAIL.length);
    expect(folded).toContain('every pipe of lead by the end');
    expect(folded).toContain('pipes\nBy Jane Roe\n\nThe council');
  });

  it('is no list of titles, however alike in length they are', () => {
    expect(pieces(LIST)).toHaveLength(6);
  });
});
