import type { StoryRecord } from '../../src/archive/record.ts';

/** A signed, dated story with everything that a record may say. */
export const RECORD: StoryRecord = {
  id: 'storm-001',
  short: '76n76sakqm',
  address: '/2020/01/08/storm-reaches-the-bay-76n76sakqm/',
  source: { file: 'storm-001.txt', bytes: 120, sha256: 'ab'.repeat(32) },
  url: 'https://example.org/storm',
  language: 'en',
  title: { value: 'Storm reaches the bay', basis: 'stated' },
  standfirst: 'Ferries stay in port.',
  outlet: { value: 'The Daily Example', basis: 'stated' },
  section: 'Weather',
  dates: {
    filed: '2020-01-08',
    published: '2020-01-09',
    updated: '2020-01-10',
    edtf: '2020-01-09',
    basis: 'stated',
  },
  place: 'BAYTOWN',
  credits: [
    { name: 'Maria van der Berg', role: 'author' },
    { name: 'Reuters', role: 'agency' },
  ],
  topics: [{ id: 'weather', label: 'weather', code: 'medtop:17000000' }],
  people: [{ id: 'ann-lee', name: 'Ann Lee', mentions: 2 }],
  organisations: [],
  places: [],
  references: [],
  versions: [],
  event: null,
  quotations: [],
  blocks: [],
  facts: [],
  text: 'The storm came at night.\n\nNobody was hurt.',
};

/** The same without author, date or outlet, under a supplied title. */
export const BARE_RECORD: StoryRecord = {
  ...RECORD,
  title: { value: 'The storm came at night …', basis: 'inferred' },
  standfirst: null,
  outlet: null,
  section: null,
  url: null,
  dates: { filed: null, published: null, updated: null, edtf: '[2020-01-08,2020-01-09]', basis: 'inferred' },
  place: null,
  credits: [],
  topics: [],
  people: [],
};

export const LINKS = {
  page: 'https://news.example.org/2020/01/08/storm-reaches-the-bay-76n76sakqm/',
  permanent: 'https://news.example.org/id/76n76sakqm/',
};
