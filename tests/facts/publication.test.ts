import { describe, expect, it } from 'vitest';
import { PUBLICATION_RULES } from '../../src/facts/publication.ts';
import { WEB_ADDRESS } from '../../src/facts/web-address.ts';
import { found, negatives, pageOf, values } from './page.ts';

const datesOf = (line: string) => {
  const page = pageOf(['headline', 'The council met'], ['published', line]);
  return [
    values(PUBLICATION_RULES, 'published', page)[0] ?? null,
    values(PUBLICATION_RULES, 'updated', page)[0] ?? null,
  ];
};

describe('a line of dates says when the story was published and updated', () => {
  it.each([
    ['January 7, 2020 Updated: January 8, 2020', '2020-01-07', '2020-01-08'],
    [
      'Published Tue, Nov 19 2019 7:05 AM EST Updated Tue, Nov 19 2019 7:16 AM EST',
      '2019-11-19',
      '2019-11-19',
    ],
    ['Updated 1:39 am EST, Wednesday, November 20, 2019', null, '2019-11-20'],
    ['Last updated on 8 Jan 2020 at 10:15 GMT', null, '2020-01-08'],
    ['Mon 18 Nov 2019 18.54 GMT Last modified on Tue 19 Nov 2019 18.56 GMT', '2019-11-18', '2019-11-19'],
    ['Last updated 04 Jun 2020, originally created 17 Jun 2019', '2019-06-17', '2020-06-04'],
    ['November 19, 2019 / 12:21 AM / Updated 14 hours ago', '2019-11-19', null],
    ['2020/01/08', '2020-01-08', null],
    ['2019-11-19T12:48:14Z', '2019-11-19', null],
    ['Veröffentlicht am 8. Januar 2020, aktualisiert am 9. Januar 2020', '2020-01-08', '2020-01-09'],
    ['Publié le 8 janvier 2020 à 10h15, mis à jour le 9 janvier 2020', '2020-01-08', '2020-01-09'],
    ['Publicado el 8 de enero de 2020 · Actualizado el 9 de enero de 2020', '2020-01-08', '2020-01-09'],
    ['8 de janeiro de 2020 às 10h15, atualizado em 9 de janeiro de 2020', '2020-01-08', '2020-01-09'],
    ['8 gennaio 2020, aggiornato il 9 gennaio 2020', '2020-01-08', '2020-01-09'],
    ['8 januari 2020, bijgewerkt op 9 januari 2020', '2020-01-08', '2020-01-09'],
    ['14 lipca 2021, 18:42, aktualizacja: 15 lipca 2021', '2021-07-14', '2021-07-15'],
    ['Publisert 8. januar 2020, oppdatert 9. januar 2020', '2020-01-08', '2020-01-09'],
    ['18:14 18.11.2020 (обновлено: 21:30 19.11.2020)', '2020-11-18', '2020-11-19'],
    ['13.11.2019, 23:06', '2019-11-13', null],
    ['By Tess Bonn - 11/19/19 06:56 AM EST', '2019-11-19', null],
  ])('%s', (line, published, updated) => {
    expect(datesOf(line)).toEqual([published, updated]);
  });
});

describe('a date whose day and month could be exchanged is decided by what stands beside it, or not at all', () => {
  it.each([
    ['a weekday', 'Wednesday 08/01/2020', '2020-01-08'],
    ['the other weekday', 'Saturday 08/01/2020', '2020-08-01'],
    ['an American time', '08/01/2020 3:15 PM EST', '2020-08-01'],
    ['a clock of twelve hours', '08/01/20 3:15pm', '2020-08-01'],
    ['a European time', '08/01/2020 15:15 GMT', '2020-01-08'],
    ['nothing', '08/01/2020', null],
  ])('%s', (_, line, day) => {
    expect(datesOf(line)[0]).toBe(day);
  });

  it('another date of the page that can be read one way only', () => {
    const page = pageOf(['published', '08/01/2020'], ['related', 'The council meets again 23/01/2020']);
    expect(values(PUBLICATION_RULES, 'published', page)).toEqual(['2020-01-08']);
  });
});

describe('no date is claimed for', () => {
  it.each(negatives('printed-date'))('%s', (line) => {
    expect(datesOf(line)).toEqual([null, null]);
  });

  it('a date in a paragraph or a caption', () => {
    const page = pageOf(
      ['paragraph', 'It began on January 3, 2020.'],
      ['caption', 'The minister on 3 January 2020'],
    );
    expect(found(PUBLICATION_RULES, page)).toEqual([]);
  });
});

it('a date in the address is inferred', () => {
  const page = pageOf(['stamp', 'https://www.example.com/world/2020/01/08/the-council-met']);
  expect(found([WEB_ADDRESS, ...PUBLICATION_RULES], page)).toContainEqual(
    expect.objectContaining({ kind: 'published', value: '2020-01-08', basis: 'inferred' }),
  );
});
