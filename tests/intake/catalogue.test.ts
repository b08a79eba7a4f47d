import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/archive/diagnostic.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';

const read = (text: string) => readCatalogue(text, (id) => ['001', 'storm'].includes(id));
const faults = (text: string): readonly string[] =>
  read(text).faults.map((fault) => formatDiagnostic(fault, 'seeds'));

test('every field, as the words written there', () => {
  const { catalogue, faults } = read(`# what we know better
001:
  headline: "Storm over the bay: what we know"
  outlet: The Daily Example
  published: 2020-01-08
  updated: 2020-01-09
  filed: 2020-01-08
  url: https://example.org/storm
  language: en
storm:
  withdrawn: at the wish of the family
`);
  expect(faults).toEqual([]);
  expect(catalogue.get('001')).toEqual({
    headline: 'Storm over the bay: what we know',
    outlet: 'The Daily Example',
    published: '2020-01-08',
    updated: '2020-01-09',
    filed: '2020-01-08',
    url: 'https://example.org/storm',
    language: 'en',
  });
  expect(catalogue.get('storm')).toEqual({ withdrawn: 'at the wish of the family' });
});

test.each(['', '# nothing yet\n', '---\n'])('an empty catalogue says nothing: %j', (text) => {
  expect(read(text)).toEqual({ catalogue: new Map(), faults: [] });
});

describe('a fault names its line and leaves nothing catalogued', () => {
  test.each([
    [
      'an unknown id',
      'storm:\n  language: en\nstrom:\n  language: en\n',
      /^seeds\/catalogue\.yaml:3:1: no file of the folder has the accession id “strom”/,
    ],
    [
      'an unknown field',
      'storm:\n  headlin: x\n',
      /^seeds\/catalogue\.yaml:2:3: “headlin” is no field of the catalogue\. The fields are headline, /,
    ],
    [
      'a day that does not exist',
      'storm:\n  published: 2020-02-30\n',
      /^seeds\/catalogue\.yaml:2:3: storm › published: “2020-02-30” is no day/,
    ],
    [
      'an address that runs',
      'storm:\n  url: javascript:alert(1)\n',
      /:2:3: storm › url: “javascript:alert\(1\)” is no http or https address/,
    ],
    ['an empty field', 'storm:\n  headline:\n', /:2:3: storm › headline: nothing is written here/],
    ['a list', '- storm\n', /:1:1: .*an accession id with fields below it is expected/],
    ['an id twice', 'storm:\n  language: en\nstorm:\n  language: fr\n', /:3:1: not valid YAML: /],
    ['broken YAML', 'storm: [\n', /^seeds\/catalogue\.yaml:\d+:\d+: not valid YAML: /],
  ])('%s', (_, text, line) => {
    expect(faults(text)[0]).toMatch(line);
    expect(read(text).catalogue.size).toBe(0);
  });
});
