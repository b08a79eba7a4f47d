import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/archive/address.ts';
import { anchorsOf } from '../../src/archive/anchor.ts';
import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import type { Event } from '../../src/archive/events.ts';
import { titleOf } from '../../src/archive/select.ts';
import { writeEventAddresses } from '../../src/editions/permanent.ts';
import { shortIdIn } from '../../src/site/short-id.ts';
import { paths } from '../../src/site/urls.ts';
import { archiveOf } from '../fixtures/archive.ts';
import { folderFor, folderWith } from '../folder.ts';

/** Addresses as the first build of the seeds gave them out, by accession id. Add to them; change none. */
const GIVEN_OUT: Readonly<Record<string, string>> = {
  '000_a2f502a5848c50ed': '/undated/united-nations-the-trump-administration-is-3ang2rwnfd/',
  '001_f17348bc26c36492': '/2020/01/08/the-us-ambassador-to-the-un-67zeb7cpcq/',
  '002_d22befca59272dda': '/2020/01/08/at-un-us-and-iran-invoke-76n76sakqm/',
  '003_2bebde3f9fde8cdd': '/2020/01/07/iran-foreign-minister-says-iran-acted-xpf66ybya6/',
};

/** Addresses of events, by the accession id of a story that told them. */
const EVENTS: Readonly<Record<string, string>> = { '003_2bebde3f9fde8cdd': '/events/xpf66ybya6/' };

/** Some paragraphs that were linked to, by accession id. */
const ANCHORS: Readonly<Record<string, readonly string[]>> = {
  '000_a2f502a5848c50ed': ['p-2f7445', 'p-be15c1', 'p-af96e7'],
  '001_f17348bc26c36492': ['p-8003d8', 'p-dd4e26', 'p-95975d'],
  '002_d22befca59272dda': ['p-8003d8', 'p-dd4e26', 'p-95975d'],
  '003_2bebde3f9fde8cdd': ['p-2171f7', 'p-8284ce', 'p-307b1e'],
};

const seed = (id: string): string => readFileSync(`seeds/${id}.txt`, 'utf8');
const SEEDS = Object.fromEntries(Object.keys(GIVEN_OUT).map((id) => [`${id}.txt`, seed(id)]));
const [, , PRINTED = ''] = Object.keys(GIVEN_OUT);

/** Where an address leads: to the story that stands there, else, as the 404 page does, to the one with its short id. */
const storyAt = (archive: Archive, address: string): Article | null => {
  const standing = archive.articles.find((article) => addressOf(article) === address);
  const short = shortIdIn(address);
  return standing ?? archive.articles.find(({ source }) => source.short === short) ?? null;
};

/** The event at an address: the page's own, or the one that the page there leads to. */
const eventAt = (archive: Archive, address: string): Event | undefined => {
  const leading = new Map<string, string>();
  writeEventAddresses(archive, {
    folder: '',
    stream: () => undefined,
    write: (path, page) => {
      leading.set(path.replace('index.html', ''), /url=([^"]*)"/.exec(String(page))?.[1] ?? '');
    },
  });
  return archive.events.find(({ id }) => paths.event(id) === (leading.get(address) ?? address));
};

const landings = (archive: Archive): readonly (readonly [string, string | undefined])[] =>
  Object.values(GIVEN_OUT).map((address) => [address, storyAt(archive, address)?.source.id]);

const EXPECTED = Object.entries(GIVEN_OUT).map(([id, address]) => [address, id]);

const SECOND_COPY = `date 2020-01-10 ${seed(PRINTED).slice(seed(PRINTED).indexOf('News'))}`;

/** A telling of the seeds' event by another house, dated before all of them. */
const EARLIER = [
  'date 2020-01-06',
  'Foreign Minister Javad Zarif of Iran cited Article 51 of the United Nations Charter: self-defense, he wrote, not escalation or war.',
  'Iran fired missiles at two Iraqi bases that hold U.S. troops, in response to the drone strike that killed Gen. Qassam Soleimani.',
  'In letters to the U.N. Security Council, U.S. Ambassador Kelly Craft and Iranian Ambassador Majid Takht Ravanchi both claim self-defense under Article 51.',
].join('\n\n');

const FOLDERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nothing: SEEDS,
  'better headlines and corrected dates in the catalogue': {
    ...SEEDS,
    'catalogue.yaml': Object.keys(GIVEN_OUT)
      .map(
        (id) =>
          `${id}:\n  headline: A better headline for ${id}\n  published: 2021-02-03\n  outlet: Example\n`,
      )
      .join(''),
  },
  'files before and after them': {
    ...SEEDS,
    '!first.txt': 'A first story\n\nJanuary 8, 2020\n\nSomething happened on Tuesday, officials said.',
    'zzz_last.txt': 'A last story\n\nJanuary 8, 2020\n\nSomething else happened on Tuesday, officials said.',
  },
  'a second version of a story': { ...SEEDS, '004_second.txt': SECOND_COPY },
  'an earlier telling of their event': { ...SEEDS, '004_earlier.txt': EARLIER },
  'a move into folders by year': Object.fromEntries(
    Object.entries(SEEDS).map(([file, text]) => [`2020/${file}`, text]),
  ),
  'a rewritten headline and another stamp in the file itself': {
    ...SEEDS,
    [`${PRINTED}.txt`]: seed(PRINTED)
      .replace('date 2020-01-08', 'date 2020-02-11')
      .replaceAll('self-defense', 'defence')
      .replaceAll('At UN, US and Iran', 'How two countries'),
  },
};

describe('every address that was given out still leads to its story after', () => {
  for (const [change, files] of Object.entries(FOLDERS)) {
    describe(change, () => {
      const archive = archiveOf(folderFor(files));

      test('each leads to its own story', () => {
        expect(landings(archive)).toEqual(EXPECTED);
      });

      test('no two stories stand at one address or share an identifier', () => {
        expect(new Set(archive.articles.map(addressOf)).size).toBe(archive.articles.length);
        expect(new Set(archive.articles.map(paths.permanent)).size).toBe(archive.articles.length);
      });

      test('the event that was linked to is told by its story still', () => {
        for (const [id, address] of Object.entries(EVENTS))
          expect(eventAt(archive, address)?.stories).toContain(id);
      });

      test('each linked paragraph has kept its anchor', () => {
        for (const [id, anchors] of Object.entries(ANCHORS)) {
          const article = archive.byId.get(id);
          const kept = new Set(article ? anchorsOf(article).values() : []);
          expect(anchors.filter((anchor) => !kept.has(anchor))).toEqual([]);
        }
      });
    });
  }

  test('what the catalogue says is shown all the same', () => {
    const archive = archiveOf(
      folderWith(FOLDERS['better headlines and corrected dates in the catalogue'] ?? {}),
    );
    expect(archive.articles.map((article) => titleOf(article).basis)).toEqual(Array(4).fill('catalogued'));
  });
});

test('the earlier telling does name the event anew, so that change is a real one', () => {
  const archive = archiveOf(folderWith(FOLDERS['an earlier telling of their event'] ?? {}));
  expect(archive.events.map(({ stories }) => stories.length)).toEqual([5]);
  expect(archive.events.map(({ id }) => paths.event(id))).not.toEqual(Object.values(EVENTS));
});

test('a file with another headline and stamp does move, so the last change is a real one', () => {
  const files = FOLDERS['a rewritten headline and another stamp in the file itself'] ?? {};
  const moved = archiveOf(folderWith(files)).byId.get(PRINTED);
  expect(moved && addressOf(moved)).toMatch(/^\/2020\/02\/11\/how-two-countries-/);
});

describe('the short id in an address', () => {
  test.each([
    ['/2020/01/08/at-un-us-and-iran-invoke-76n76sakqm/', '76n76sakqm'],
    ['/archive/2020/01/08/other-words-76n76sakqm/source/', '76n76sakqm'],
    ['/undated/76n76sakqm', '76n76sakqm'],
    ['/id/76n76sakqm/', '76n76sakqm'],
    ['/2020/01/08/', null],
    ['/topics/international-relations/', null],
  ])('%s', (address, short) => {
    expect(shortIdIn(address)).toBe(short);
  });
});
