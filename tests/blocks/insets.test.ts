import { describe, expect, it, test } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';

const OPENING = [
  'City to replace its lead pipes',
  'By Jane Roe',
  'The council of the city voted on Thursday to replace every pipe of lead by the end of the decade.',
  '"Families should not have to wait another generation for safe water," said its president on the night.',
].join('\n');
const LAST =
  'The plan will be paid for with a rise in rates over ten years, and it covers some eleven thousand homes in the east of the city, most of them built before the war.';

/** The kind of each line behind the opening of a story. */
const behind = (lines: readonly string[]): readonly string[] => {
  const text = [OPENING, ...lines].join('\n');
  return classify(text, segment(text))
    .filter(({ kind, start }) => kind !== 'gap' && start > OPENING.length)
    .map(({ kind, start, end }) => `${kind} | ${text.slice(start, end)}`);
};

describe('what stands between the paragraphs of a story, or below the last', () => {
  it.each([
    [
      'a pointer aside and its title do not end a story',
      ['related | Leia também:', 'related | Water rates to rise in January', `paragraph | ${LAST}`],
    ],
    [
      'nor does a pointer without a colon',
      ['related | LEGGI ANCHE', 'related | Water rates to rise in January', `paragraph | ${LAST}`],
    ],
    [
      'a line drawn above a credit is no crosshead',
      [
        `paragraph | ${LAST}`,
        'widget | ___',
        'credit | Associated Press writer John Doe contributed to this report.',
      ],
    ],
    [
      'an edition in print is a note',
      [
        `paragraph | ${LAST}`,
        'note | A version of this article appears in print on Jan. 8, 2020, Section A, Page 1 of the edition.',
      ],
    ],
    [
      'a correction is a note',
      [
        `paragraph | ${LAST}`,
        'note | Correction: An earlier version of this article misstated the number of homes.',
      ],
    ],
    [
      'what an agency says of its standards is none of the story',
      [`paragraph | ${LAST}`, 'legal | Our Standards: The Agency Trust Principles.'],
    ],
    ['editors at the end are a credit', [`paragraph | ${LAST}`, 'credit | 责任编辑：王小明']],
    [
      'what stands above a photographer’s name is a caption',
      [
        'caption | Workers dig for a pipe in the east of the city',
        'caption | Photo by John Doe',
        `paragraph | ${LAST}`,
      ],
    ],
  ])('%s', (_, lines) => {
    expect(behind(lines.map((line) => line.slice(line.indexOf('| ') + 2)))).toEqual(lines);
  });
});

describe('a table', () => {
  test('of votes does not end a story that goes on behind it', () => {
    const lines = [
      `paragraph | ${LAST}`,
      'crosshead | How the wards voted',
      'paragraph | North 13,166 (47.94%, +8.12%)',
      'paragraph | East 8,241 (30.00%, -17.27%)',
      'paragraph | South 2,090 (7.61%)',
      'paragraph | West 1,182 (4.30%, +2.37%)',
      'paragraph | The mayor said that the vote showed how much the people of the city wanted safe water.',
      'paragraph | Her rival blamed the weather for the low turnout and said that he would stand again in four years.',
    ];
    expect(behind(lines.map((line) => line.slice(line.indexOf('| ') + 2)))).toEqual(lines);
  });
});

describe('numbered items', () => {
  test('go on behind an advertisement that was taken for their end', () => {
    const lines = [
      'crosshead | 1. Perast',
      'paragraph | A single street of stone palaces stands along the water, and nobody is in a hurry.',
      'crosshead | 2. La Chaux',
      'paragraph | Clocks have been made here since the year 1740, and the museum lets you wind them.',
      'widget | Advertisement',
      'crosshead | 3. Ribe',
      'paragraph | The night watchman still sings his round at eight and at ten in the summer months.',
      'related | SEE ALSO: The twelve best night trains',
    ];
    expect(behind(lines.map((line) => line.slice(line.indexOf('| ') + 2)))).toEqual(lines);
  });
});

describe('an agency or a reporter alone on the last line is a credit', () => {
  it.each(['(MTI)', 'Ritzau', '김민수 기자 minsu@example.co.kr'])('%s', (line) => {
    expect(behind([LAST, line]).at(-1)).toBe(`credit | ${line}`);
  });
});
