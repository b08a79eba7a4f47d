import type { Citable } from '../../src/render/citation/citable.ts';
import { citedDate } from '../../src/render/citation/dates.ts';
import { nameOf } from '../../src/render/citation/names.ts';

/** A signed, dated story with everything that a citation may say. */
export const SIGNED: Citable = {
  id: 'storm-001',
  short: '76n76sakqm',
  title: 'Storm reaches the bay',
  supplied: false,
  authors: [nameOf('Maria van der Berg'), nameOf('John Q. Doe Jr.')],
  outlet: 'The Daily Example',
  outletInferred: false,
  section: 'Weather',
  abstract: 'Ferries stay in port.',
  date: citedDate('2020-01-09', false),
  language: 'en',
  original: 'https://example.org/storm?id=1&lang=en',
  link: 'https://news.example.org/archive/id/76n76sakqm/',
  archive: 'Dateline',
};

export const UNSIGNED: Citable = { ...SIGNED, authors: [] };
export const INFERRED: Citable = { ...UNSIGNED, date: citedDate('[2020-01-08,2020-01-09]', true) };
export const BARE: Citable = {
  ...UNSIGNED,
  title: 'The ferries stayed in port …',
  supplied: true,
  outlet: null,
  section: null,
  abstract: null,
  date: null,
  language: null,
  original: null,
};
