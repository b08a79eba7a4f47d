import { describe, expect, it, test } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';

const STORY = [
  'The council of the city voted on Thursday to replace every pipe of lead by the end of the decade.',
  '"Families should not have to wait another generation for safe water," said its president on the night.',
  'The plan will be paid for with a rise in rates, and it covers some eleven thousand homes in the east.',
].join('\n');

/** The kind of each line ahead of the story. */
const headOf = (head: string): readonly string[] => {
  const text = `${head}\n${STORY}\n`;
  return classify(text, segment(text))
    .filter(({ kind, start }) => kind !== 'gap' && start < head.length)
    .map(({ kind, start, end }) => `${kind} | ${text.slice(start, end)}`);
};

describe('what stands ahead of a story', () => {
  it.each([
    [
      'a menu is no list of authors',
      ['Menu Search Subscribe', 'City to replace its lead pipes', 'By Jane Roe', '12 January 2024 | 16:05'],
      ['navigation', 'headline', 'byline', 'published'],
    ],
    [
      'a notice of release and a contact are for editors',
      [
        'FOR IMMEDIATE RELEASE',
        'Contact: Jane Roe',
        'jane@water.example',
        '(555) 010-7788',
        'CITY TO REPLACE LEAD PIPES',
      ],
      ['widget', 'widget', 'widget', 'widget', 'headline'],
    ],
    [
      'so are the slug and the notes of a wire',
      [
        'URGENT',
        'BC-US--Lead Pipes, 2nd Ld,410',
        'City to replace its lead pipes',
        'Eds: Updates with quotes.',
        'By JANE ROE',
      ],
      ['widget', 'widget', 'headline', 'widget', 'byline'],
    ],
    [
      'a menu whose words no list knows, either',
      ['Local Sport Culture More', 'City council votes to replace pipes of lead', 'do 11 mei 2023, 09:14'],
      ['navigation', 'headline', 'published'],
    ],
    [
      'who asked the questions is a byline, and figures with points are a date',
      [
        'INTERVIEW',
        '"We are not ready for the next flood"',
        'The hydrologist says that the lessons of the last one have been forgotten since.',
        'Interview: Peter Roe',
        '12.07.2024',
      ],
      ['navigation', 'headline', 'standfirst', 'byline', 'published'],
    ],
    [
      'a notice may stand between headline and standfirst, and a name with an office is a byline',
      [
        'Pipes of lead leave the city after many years',
        'This article is more than 4 years old',
        'The last of them is to be gone by the end of the decade, ministers say',
        'Jane Roe Environment correspondent',
        'Thu 6 Aug 2020 00.01 BST',
      ],
      ['headline', 'widget', 'standfirst', 'byline', 'published'],
    ],
    [
      "a line that repeats the site's name is no headline",
      [
        'Der Spiegel | Kultur',
        'Streit um ein Denkmal',
        'Von Anna Roe',
        'aus DER SPIEGEL 14/2019',
        '30. März 2019, 13:00 Uhr',
      ],
      ['page-title', 'headline', 'byline', 'navigation', 'published'],
    ],
    [
      'a line of who posted when may come before the headline',
      ['Posted by: admin | On: 03/15/2011 | Comments: 14', 'Quake hits northern town, schools closed'],
      ['published', 'headline'],
    ],
    [
      'a menu above is no headline whose standfirst the headline is',
      [
        'Bugle News Crime Traffic Jobs Motors Property',
        '1 hour ago',
        'City council votes to replace all of its pipes of lead at last',
        'By Jane Roe',
      ],
      ['navigation', 'navigation', 'headline', 'byline'],
    ],
    [
      'a label that says nothing of the story is no headline, one further up that does is',
      [
        'Home',
        'World',
        'City council votes to replace its pipes of lead',
        'Facebook',
        'Copy this link',
        '22:48 16 Feb 2022',
      ],
      ['navigation', 'navigation', 'headline', 'navigation', 'navigation', 'published'],
    ],
    [
      'a name set hard against its word is a byline',
      ['City council votes to replace pipes of lead', 'ByJane Roe', '16:58, 19 MAR 2022'],
      ['headline', 'byline', 'published'],
    ],
    [
      'breadcrumbs are no headline',
      ['Home › News › Local', 'City council votes to replace its pipes of lead', 'Jane Roe', '12 May 2022'],
      ['navigation', 'headline', 'byline', 'published'],
    ],
    [
      'the days of a life are not those of a story',
      [
        'City council mourns its president Jane Roe',
        'March 3, 1934 - January 11, 2019',
        'BORN',
        'March 3, 1934',
      ],
      ['headline', 'navigation', 'navigation', 'navigation'],
    ],
    [
      'a standfirst without a full stop stands between headline and name, in capitals or not',
      [
        'City council votes to replace pipes of lead',
        'The plan will cost every household some forty dollars in each of ten years',
        'JANE ROE',
        '8 January 2020 - 21:15 CET',
      ],
      ['headline', 'standfirst', 'byline', 'published'],
    ],
  ])('%s', (_, lines, kinds) => {
    expect(headOf(lines.join('\n'))).toEqual(lines.map((line, index) => `${kinds[index]} | ${line}`));
  });

  test('words in capitals away from a date are no name', () => {
    const kinds = headOf('City to replace its lead pipes\nCAR REVIEWS\nBy Jane Roe\n8 January 2020');
    expect(kinds.find((line) => line.endsWith('CAR REVIEWS'))).not.toContain('byline');
  });
});

test('the marks and slugs of an old wire, and the headers of a message, are none of the headline', () => {
  expect(
    headOf(
      'a0541\nr i BC-Lead-Pipes 03-14 0312\n^BC-LEAD PIPES,0300\n^City To Replace Its Lead Pipes<\n^By JANE ROE=',
    ),
  ).toEqual([
    'widget | a0541',
    'widget | r i BC-Lead-Pipes 03-14 0312',
    'widget | ^BC-LEAD PIPES,0300',
    'headline | ^City To Replace Its Lead Pipes<',
    'byline | ^By JANE ROE=',
  ]);
  expect(
    headOf(
      'Path: news.example!not-for-mail\nFrom: desk@wire.example\nSubject: City to replace its lead pipes\nDate: Tue, 9 Feb 1999 14:12:33 PST\nExpires: Tue, 16 Feb 1999 14:12:33 PST\nLines: 38',
    ),
  ).toEqual([
    'widget | Path: news.example!not-for-mail',
    'widget | From: desk@wire.example',
    'headline | Subject: City to replace its lead pipes',
    'published | Date: Tue, 9 Feb 1999 14:12:33 PST',
    'widget | Expires: Tue, 16 Feb 1999 14:12:33 PST',
    'widget | Lines: 38',
  ]);
});
