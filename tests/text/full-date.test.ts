import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullDatesIn } from '../../src/text/full-date.ts';

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  it: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
};
const two = (number: number): string => String(number).padStart(2, '0');

/** Ways to print a day; each is read back as that day, unless day and month could be exchanged. */
const FORMS: readonly ((year: number, month: number, day: number, name: string) => string)[] = [
  (year, _, day, name) => `${day} ${name} ${year}`,
  (year, _, day, name) => `${day}. ${name} ${year}`,
  (year, _, day, name) => `${day} de ${name} de ${year}`,
  (year, _, day, name) => `${name} ${day}, ${year}`,
  (year, _, day, name) => `${name.toUpperCase()} ${day}, ${year}`,
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}/${two(month)}/${two(day)}`,
  (year, month, day) => `${two(day)}.${two(month)}.${year}`,
  (year, month, day) => `${two(month)}/${two(day)}/${year}`,
];

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const);

describe('a printed date', () => {
  test('is read back in every language and form, wherever it stands', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...Object.keys(MONTHS)),
        fc.constantFrom(...FORMS),
        ([y, m, d], language, form) => {
          const printed = form(y, m, d, MONTHS[language]?.[m - 1] ?? '');
          const [date, ...more] = fullDatesIn(`Posted: ${printed} (10:15)`);
          expect(more).toEqual([]);
          expect(date).toMatchObject({ start: 8, end: 8 + printed.length, year: y });
          expect([date?.month, date?.day].sort()).toEqual([m, d].sort());
          if (!date?.ambiguous) expect([date?.month, date?.day]).toEqual([m, d]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is a date that exists, in order and apart from the next, in any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('31.', '02.', '2020', '/', '-', ' Jan. ', ' of ', '8', '2020-01-08', ' May 5, '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let end = 0;
        for (const date of fullDatesIn(pieces.join(''))) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          end = date.end;
          const real = new Date(Date.UTC(date.year, date.month - 1, date.day));
          expect(real.getUTCMonth() + 1).toBe(date.month);
          expect(real.getUTCDate()).toBe(date.day);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a date set hard against the word before it', () => {
  test.each([
    ['Jane RoeNovember 6, 2023', 'November 6, 2023'],
    ['April 4, 20232:11 PM GMT', 'April 4, 2023'],
    ['Posted on August 2, 2019August 3, 2019Author', 'August 2, 2019|August 3, 2019'],
    ['Original Research7 April 2020', '7 April 2020'],
  ])('%s', (line, dates) => {
    expect(
      fullDatesIn(line)
        .map(({ start, end }) => line.slice(start, end))
        .join('|'),
    ).toBe(dates);
  });

  test.each(['MP3 April 2020', 'DISMAY 6, 2023'])('not: %s', (line) => {
    expect(fullDatesIn(line)).toEqual([]);
  });
});

describe('a date in a language with cases, or with another order', () => {
  test.each([
    ['21 października 2021 r.', 2021, 10, 21],
    ['5. května 2022 11:20', 2022, 5, 5],
    ["П'ятниця, 3 грудня 2021, 10:47", 2021, 12, 3],
    ['18 ноября 2020, 18:14', 2020, 11, 18],
    ['4. maaliskuuta 2021', 2021, 3, 4],
    ['12 ARALIK 2022', 2022, 12, 12],
    ['3 Σεπτεμβρίου 2021', 2021, 9, 3],
    ['20 जून 2022', 2022, 6, 20],
    ['28 أغسطس 2022', 2022, 8, 28],
    ['2022. március 5. 10:33', 2022, 3, 5],
    ['2022년 3월 5일', 2022, 3, 5],
    ['Sabtu, 05 Agustus 2022', 2022, 8, 5],
    ['9. des. 2021', 2021, 12, 9],
  ])('%s', (line, year, month, day) => {
    expect(fullDatesIn(line)).toMatchObject([{ year, month, day, ambiguous: false }]);
  });
});
