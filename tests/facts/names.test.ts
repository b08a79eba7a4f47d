import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSound, readArticle } from '../../src/archive/article.ts';
import type { Authority, Vocabulary } from '../../src/facts/authority.ts';
import { factsOf } from '../../src/facts/fact.ts';
import { readSeeds } from '../../src/seeds.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { goldMentions, mentionLines } from '../gold/mentions.ts';
import { oneParagraph } from './one-paragraph.ts';

const vocabulary = readVocabulary();

/** `form → name` of every mention, in the order of the text. */
const named = (text: string, authorities: Vocabulary = vocabulary): readonly string[] =>
  mentionLines(oneParagraph(text, authorities)).map((line) => {
    const [, , name, form] = line.split(' | ');
    return `${form} → ${name}`;
  });

describe('the names of the seeds', () => {
  it.each(readSeeds('seeds'))('of $id are, mention for mention, those checked by eye', (seed) => {
    expect(mentionLines(readArticle(seed, vocabulary))).toEqual(goldMentions(seed.id));
  });

  it.each(readSeeds('seeds'))(
    'of $id stand in headline, standfirst, paragraphs, crossheads and captions only',
    (seed) => {
      const { blocks, facts } = readArticle(seed, vocabulary);
      for (const kind of ['person', 'organisation', 'location'] as const) {
        for (const { evidence } of factsOf(facts, kind)) {
          for (const { start } of evidence) {
            const block = blocks.find((one) => start >= one.start && start < one.end);
            expect(['headline', 'standfirst', 'paragraph', 'crosshead', 'caption']).toContain(block?.kind);
          }
        }
      }
    },
  );
});

describe('one person, however spelt', () => {
  it.each(['Qassem', 'Qasem', 'Qassam', 'Qassim', 'Kassem'])('%s Soleimani', (given) => {
    expect(named(`The strike killed Gen. ${given} Soleimani in the night.`)).toEqual([
      `${given} Soleimani → Qassem Soleimani`,
    ]);
  });

  it('a spelling of the surname counts where a full form stands', () => {
    expect(named('They mourned Qassem Soleimani. The funeral of Suleimani drew crowds.')).toEqual([
      'Qassem Soleimani → Qassem Soleimani',
      'Suleimani → Qassem Soleimani',
    ]);
    expect(named('The tomb of Suleimani drew crowds.')).toEqual([]);
  });

  it('accents, hyphens and middle initials do not part a name', () => {
    expect(named('He met Nicolas Maduro and Nicolás Maduro.')).toEqual([
      'Nicolas Maduro → Nicolás Maduro',
      'Nicolás Maduro → Nicolás Maduro',
    ]);
    expect(named('He thanked Ban Ki-moon and Ban Ki Moon.')).toHaveLength(2);
    expect(named('The bench heard Samuel A. Alito on Monday.')).toEqual(['Samuel A. Alito → Samuel Alito']);
  });

  it('a surname follows its full name, possessive or not', () => {
    expect(named("He quoted Kelly Craft. Craft's letter said so, and Craft signed it.")).toEqual([
      'Kelly Craft → Kelly Craft',
      'Craft → Kelly Craft',
      'Craft → Kelly Craft',
    ]);
    expect(named('Craft beer sells. They praised the Craft of brewing.')).toEqual([]);
  });

  it('a title with a surname means its bearer', () => {
    expect(named('Talks with Sen. Warren went on.')).toEqual(['Warren → Elizabeth Warren']);
    expect(named('Talks with Senator Warren went on.')).toEqual(['Warren → Elizabeth Warren']);
    expect(named('Talks with Mr. Warren went on.')).toEqual([]);
  });

  it('names with particles and double surnames are whole', () => {
    expect(named('They met Bashar al-Assad; later al-Assad spoke, and Assad left.')).toEqual([
      'Bashar al-Assad → Bashar al-Assad',
      'al-Assad → Bashar al-Assad',
      'Assad → Bashar al-Assad',
    ]);
    expect(named('Ursula von der Leyen spoke; von der Leyen left.')).toHaveLength(2);
    expect(named('Majid Takht Ravanchi wrote. Takht Ravanchi and Ravanchi are one.')).toHaveLength(3);
  });
});

describe('a surname that may mean two', () => {
  it('stays unlinked where both stand in the story', () => {
    expect(named('Hillary Clinton came with Bill Clinton. Later Clinton spoke.')).toEqual([
      'Hillary Clinton → Hillary Clinton',
      'Bill Clinton → Bill Clinton',
    ]);
  });

  it('stays unlinked where neither does', () => {
    expect(named('Years ago President Bush said so, and Clinton agreed.')).toEqual([]);
  });

  it('means the one that stands in the story', () => {
    expect(named('George W. Bush came. Later Bush spoke.')).toEqual([
      'George W. Bush → George W. Bush',
      'Bush → George W. Bush',
    ]);
  });

  it("is not taken for someone else's namesake", () => {
    expect(named('The singer Ashlee Trump met Kevin Obama there.')).toEqual([]);
    expect(named('They met in Trump Tower near the Obama Library.')).toEqual([]);
    expect(named('The ship U.S.S. Dwight D. Eisenhower left, and so did the USS Ronald Reagan.')).toEqual([]);
    expect(named('The George Washington Bridge was closed.')).toEqual([]);
    expect(named('A son, Donald Trump Jr., came.')).toEqual(['Donald Trump Jr → Donald Trump Jr.']);
  });

  it('that is a month is a person only where it reads as one', () => {
    expect(named('Theresa May left in May. On May 5 May said so.')).toEqual([
      'Theresa May → Theresa May',
      'May → Theresa May',
    ]);
  });
});

describe('places', () => {
  it.each([
    ['The Iranian envoy met American and British officials.'],
    ['He wrote for the Boston Globe and taught at the University of Texas.'],
    ['Denzel Washington and Paris Hilton met Michael Jordan.'],
    ['Send it to us. Is it about us?'],
    ['We ate turkey. Turkey is best cold.'],
    ['They moved to Moscow, Idaho.'],
    ['Hurricane Florence came ashore.'],
    ['Write to someone@Iran.example or @Iran.'],
  ])('none in: %s', (text) => {
    expect(
      named(text).filter((line) =>
        /→ (?!Idaho|Denzel|Paris Hilton|Michael|The Boston Globe|University of Texas)/.test(line),
      ),
    ).toEqual([]);
  });

  it('initials, with and without points, at the end of a sentence too', () => {
    expect(named('The US and the U.S. are one. He left the U.S.')).toEqual([
      'US → United States',
      'U.S. → United States',
      'U.S. → United States',
    ]);
  });

  it('joined by a hyphen to another word', () => {
    expect(named('Iran-backed fighters and Tehran-based envoys met U.S.-led forces.')).toEqual([
      'Iran → Iran',
      'Tehran → Tehran',
      'U.S. → United States',
    ]);
  });

  it('the longer name hides the shorter', () => {
    expect(named('The New York Times wrote about New York and South Sudan.')).toEqual([
      'The New York Times → The New York Times',
      'New York → New York',
      'South Sudan → South Sudan',
    ]);
  });

  it('Washington the city, the state, the president and the paper', () => {
    expect(
      named('In Washington, the Washington Post wrote of George Washington and of Washington state.'),
    ).toEqual([
      'Washington → Washington',
      'Washington Post → The Washington Post',
      'George Washington → George Washington',
      'Washington state → Washington (state)',
    ]);
  });

  it('a town in the news of sport is a team, but where something happens', () => {
    const text =
      'The goalkeeper saved a penalty kick as Liverpool beat Leeds in the Premier League; the striker and the midfielder scored. The match was played in Manchester.';
    expect(named(text)).toEqual(['Manchester → Manchester']);
  });

  it('a name of two places is told by its neighbours, or left alone', () => {
    expect(named('Voters in Atlanta and all over Georgia queued.')).toContain(
      'Georgia → Georgia (U.S. state)',
    );
    expect(named('Protests in Tbilisi shook Georgia.')).toContain('Georgia → Georgia (country)');
    expect(named('Georgia was calm.')).toEqual([]);
  });
});

describe('organisations', () => {
  it('initials, with and without points', () => {
    expect(named('The UN, the U.N. and the United Nations agree.')).toEqual([
      'UN → United Nations',
      'U.N. → United Nations',
      'United Nations → United Nations',
    ]);
    expect(named('Who asked the WHO?')).toEqual(['WHO → World Health Organization']);
    expect(named('WHO SAYS WE LOST IT AGAIN')).toEqual([]);
  });

  it("another country's institution is not the one held", () => {
    expect(named("Pakistan's Supreme Court and the Texas Supreme Court ruled.")).not.toContain(
      'Supreme Court → Supreme Court',
    );
    expect(named('The U.S. Supreme Court ruled.')).toEqual(['U.S. Supreme Court → Supreme Court']);
  });

  it('an outlet is met under its own id, but not where its name is a word', () => {
    expect(named('It told Fox News and The Guardian in time, as Time passed.')).toEqual([
      'Fox News → Fox News',
      'The Guardian → The Guardian',
    ]);
  });
});

describe('an authority with two entries', () => {
  const entry = (id: string, name: string, more: Partial<Authority> = {}): Authority => ({
    id,
    name,
    variants: [],
    short: [],
    wikidata: null,
    note: null,
    ...more,
  });
  const small: Vocabulary = {
    outlets: [],
    topics: [],
    organisations: [],
    people: [
      entry('ann-lee', 'Ann Lee', { titles: ['Gov.'] }),
      entry('bo-lee', 'Bo Lee', { titles: ['Gov.'] }),
    ],
    places: [],
  };

  it('leaves what both claim to the one that is in the story', () => {
    expect(named('They called Gov. Lee.', small)).toEqual([]);
    expect(named('They called Gov. Lee after Bo Lee had left.', small)).toEqual([
      'Lee → Bo Lee',
      'Bo Lee → Bo Lee',
    ]);
  });
});

it('evidence lies within the text and reads as a name, whatever the text', () => {
  const words = fc.constantFrom(
    'Trump',
    'U.S.',
    'the',
    'Iran',
    '-',
    "'s",
    '\n',
    ', ',
    'Bill Clinton',
    'MAY',
    '😀',
    'é',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const article = oneParagraph(parts.join(' '), vocabulary);
      expect(isSound(article)).toBe(true);
      for (const line of mentionLines(article)) expect(line).toMatch(/\| \p{L}.*$/u);
    }),
    { numRuns: 200 },
  );
});

describe('a place in somebody’s name', () => {
  it.each([
    ['of a surname behind an unknown first name', 'It was built by Josiah Washington, who sold it.'],
    ['of a nickname', 'He was known in court only as "Big Paris" for years.'],
    ['of a surname behind a foreign title', 'The gift came from Mme Paris and from Frau Wien.'],
    ['of the second half of a double name', 'She was made a dame of Orange-Nassau last year.'],
    [
      'of a first name whose surname speaks',
      'The paper came from Dallas Monroe. "It is a lie," Monroe said.',
    ],
    ['of that first name, alone', 'Dallas Monroe left. "Dallas is cross," said Monroe, who won.'],
  ])('is no place: %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });

  it('is one where something happens', () => {
    expect(named('Dallas Monroe flew to Dallas. "It is a lie," Monroe said.')).toEqual(['Dallas → Dallas']);
  });

  it('is one behind a party’s letter, a part of the country or its time', () => {
    expect(named('Ann Roe (R-Ohio) drove through Downtown Chicago.')).toEqual([
      'Ohio → Ohio',
      'Chicago → Chicago',
    ]);
  });
});

describe('two of one surname', () => {
  it('a surname is not the known one’s where the story speaks more of another', () => {
    expect(
      named('Carl Collins wept. "I miss her," Carl Collins said. Collins met Doug Collins. Collins left.'),
    ).toEqual(['Doug Collins → Doug Collins']);
    expect(named('Carl Mueller wept. "I miss her," Mueller said.')).toEqual([]);
  });

  it('another spelling of the first name is no other', () => {
    expect(named('Lindsay Graham spoke. Lindsey Graham left. Lindsay Graham slept. Graham woke.')).toContain(
      'Graham → Lindsey Graham',
    );
  });

  it('it is where the other is named by the way', () => {
    expect(
      named('Robert Mueller spoke. Robert Mueller left. He saw Carl Mueller. Mueller wrote a report.'),
    ).toEqual([
      'Robert Mueller → Robert Mueller',
      'Robert Mueller → Robert Mueller',
      'Mueller → Robert Mueller',
    ]);
  });

  it('of two named alike it is the one named last', () => {
    expect(named('Doug Collins spoke. Collins left. Carl Collins stayed. Collins slept.')).toEqual([
      'Doug Collins → Doug Collins',
      'Collins → Doug Collins',
    ]);
  });
});
