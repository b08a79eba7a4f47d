import { describe, expect, it, test } from 'vitest';
import { DATELINE } from '../../src/facts/dateline.ts';
import { PUBLICATION_RULES } from '../../src/facts/publication.ts';
import { negatives, pageOf, values } from './page.ts';

const placeOf = (paragraph: string) =>
  values([DATELINE], 'place', pageOf(['paragraph', paragraph]))[0] ?? null;
const agencyOf = (paragraph: string) =>
  values([DATELINE], 'credit', pageOf(['paragraph', paragraph]))[0]?.name ?? null;

describe('a dateline gives the place', () => {
  it.each([
    ['UNITED NATIONS -- The council met.', 'UNITED NATIONS'],
    ['WASHINGTON—The council met.', 'WASHINGTON'],
    ['LAGOS, April 4 (Reuters) - The council met.', 'LAGOS'],
    ['SPRINGFIELD, Ill., September 9 -- The council met.', 'SPRINGFIELD, Ill.'],
    ['WASHINGTON (Reuters) - The council met.', 'WASHINGTON'],
    ['Washington (AFP) – The council met.', 'Washington'],
    ['BERLIN, Jan 8 (dpa) — The council met.', 'BERLIN'],
    ['AUSTIN, Texas (AP) — The council met.', 'AUSTIN, Texas'],
    ['FERGUSON, Mo. — The council met.', 'FERGUSON, Mo.'],
    ['ST. LOUIS — The council met.', 'ST. LOUIS'],
    ['BEIRUT/BAGHDAD (Reuters) - The council met.', 'BEIRUT/BAGHDAD'],
    ['New Delhi (PTI): The council met.', 'New Delhi'],
    ['Karlsruhe, 14. März 2022 – Das Gericht hat entschieden.', 'Karlsruhe'],
    ['SEATTLE, March 3, 2021 /Newswire/ -- The council met.', 'SEATTLE'],
    ['NEW YORK, Nov. 19, 2019 (UPI) -- The council met.', 'NEW YORK'],
    ['Berlin (dpa) - Der Rat tagte.', 'Berlin'],
  ])('%s', (paragraph, place) => {
    expect(placeOf(paragraph)).toBe(place);
  });

  it('may stand behind an update', () => {
    const page = pageOf(
      ['paragraph', 'This story has been updated.'],
      ['paragraph', 'PARIS (AFP) - It met.'],
    );
    expect(values([DATELINE], 'place', page)).toEqual(['PARIS']);
  });
});

describe('a dateline gives the agency', () => {
  it.each([
    ['WASHINGTON (Reuters) - The council met.', 'Reuters'],
    ['BERLIN, Jan 8 (dpa) — The council met.', 'dpa'],
    ['(AP) - The council met.', 'AP'],
    ['WASHINGTON (CNN) - The council met.', null],
  ])('%s', (paragraph, agency) => {
    expect(agencyOf(paragraph)).toBe(agency);
  });
});

describe('is no dateline', () => {
  it.each(negatives('dateline'))('%s', (paragraph) => {
    expect(placeOf(paragraph)).toBeNull();
  });
});

test('a day at the head of a sentence makes its first word no place', () => {
  expect(placeOf('Since March 3, 2021 - or so they say - the council has met.')).toBeNull();
  expect(placeOf('Updated, March 3, 2021 - The council met.')).toBeNull();
});

test('a dateline with a year says when, where nothing else of the page does', () => {
  const paragraph = 'SPRINGFIELD, Ill., Sept. 9, 2021 -- The council met.';
  expect(values([DATELINE], 'published', pageOf(['paragraph', paragraph]))).toEqual(['2021-09-09']);
  const dated = pageOf(['published', 'September 10, 2021'], ['paragraph', paragraph]);
  expect(values([...PUBLICATION_RULES, DATELINE], 'published', dated)).toEqual(['2021-09-10']);
});
