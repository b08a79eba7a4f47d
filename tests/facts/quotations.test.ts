import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/facts/fact.ts';
import { told } from '../archive/told.ts';

const speakers = (...paragraphs: readonly string[]): readonly (string | null)[] =>
  factsOf(told('x', paragraphs.join('\n\n')).facts, 'quotation').map(({ value }) => value.speaker);

describe('who speaks', () => {
  test.each([
    ['named after the words', '“We are ready to engage,” Donald Trump said on Monday.', 'Donald Trump'],
    ['named before them', 'Donald Trump said the army was “prepared for anything at all.”', 'Donald Trump'],
    ['behind the verb', '“We are ready to engage,” said Donald Trump.', 'Donald Trump'],
    [
      'beside the verb, not first',
      'Iran took “a measured response” for Qassem Soleimani, Donald Trump said.',
      'Donald Trump',
    ],
    ['in no authority file', '“We will open the doors at noon,” Orla Finnbar said.', 'Orla Finnbar'],
  ])('%s', (_, paragraph, name) => {
    expect(speakers(paragraph)).toEqual([name]);
  });

  test('a pronoun stands for whom the text spoke of', () => {
    expect(
      speakers('Donald Trump was briefed on Tuesday.', '“All is well and good so far,” he wrote.'),
    ).toEqual(['Donald Trump']);
  });

  test('an office stands for its holder', () => {
    expect(
      speakers(
        'U.N. Ambassador Kelly Craft wrote a letter.',
        '“It was a dark day for all,” the ambassador, Majid Takht Ravanchi, said.',
        'In turn, the ambassador described it as “a response to an attack.”',
      ),
    ).toEqual(['Majid Takht Ravanchi', 'Majid Takht Ravanchi']);
  });

  test('an organisation speaks under its full name, however the sentence shortens it', () => {
    expect(
      speakers(
        'The Islamic Revolutionary Guard Corps took responsibility on Wednesday.',
        'The Guard Corps said in a statement: “We will not stand by in silence.”',
        '“We are looking into it now,” the Pentagon said.',
      ),
    ).toEqual(['Islamic Revolutionary Guard Corps', 'Pentagon']);
  });

  test('the words go on: the second quotation of a paragraph has the speaker of the first', () => {
    expect(speakers('“We are ready for all of it,” Donald Trump said. “It is a very good thing.”')).toEqual([
      'Donald Trump',
      'Donald Trump',
    ]);
  });

  test('nobody is named where nobody speaks', () => {
    expect(speakers('The article outlines “the inherent right of self-defence” at length.')).toEqual([null]);
  });

  test('one or two words in quotation marks are no quotation', () => {
    expect(speakers('He called it ‘self-defence’ and “very good”, Donald Trump said.')).toEqual([]);
  });

  test.each([
    [
      'a name with particles',
      '“Nobody had seen the like,” Sergeant Imke van der Zwan said.',
      'Imke van der Zwan',
    ],
    ['an initial', '“Nobody had seen the like,” said Capt. J. C. Holmgren.', 'J. C. Holmgren'],
    ['a nickname', 'Orla "Bee" Finnbar said: “Nobody had seen the like.”', 'Orla Finnbar'],
    [
      'an office behind the place',
      '“Nobody had seen the like,” Ohio Gov. Orla Finnbar said.',
      'Orla Finnbar',
    ],
    ['a name at the end of its sentence', '“Nobody had seen the like,” says Finnbar.', 'Finnbar'],
    [
      'where she works',
      '“Nobody had seen the like,” said Brook & Partners analyst Orla Finnbar.',
      'Orla Finnbar',
    ],
    [
      'what she is',
      'Orla Finnbar, a friend of Donald Trump, said “nobody had seen the like”.',
      'Orla Finnbar',
    ],
    ['a small second half', '“Nobody had seen the like,” the director Yoon Seo-yeon said.', 'Yoon Seo-yeon'],
    ['a party and a state', 'Sen. Orla Finnbar (D-Ohio) said “nobody had seen the like”.', 'Orla Finnbar'],
    [
      'where she comes from',
      'Orla Finnbar of the Brook Institution said “nobody had seen the like”.',
      'Orla Finnbar',
    ],
    [
      'whose father another is',
      'Ruan, whose father, Max Ruan Sr., was a judge, said “nobody had seen the like”.',
      'Max Ruan Sr.',
    ],
  ])('is named with %s', (_, paragraph, name) => {
    const [found] = speakers(paragraph);
    expect(found).toBe(name);
  });

  test('the office stands ahead of the name', () => {
    expect(speakers('Asked twice, the chairman, Lord Pell, replied: “Nobody has seen the like.”')).toEqual([
      'Pell',
    ]);
  });

  test('whom somebody speaks of is not the one to speak', () => {
    expect(
      speakers(
        "Donald Trump then mocked the minister's lawyer, Orla Finnbar, saying “nobody had seen the like”.",
      ),
    ).not.toContain('Orla Finnbar');
  });

  test('a country behind an institution is part of its name', () => {
    expect(speakers('A spokesman for NHS England said: “Nobody has seen the like.”')).toEqual([null]);
  });

  test('a surname stands for the full name that the story gives once', () => {
    expect(
      speakers('Siân Rhys-Park opened the hall.', '“It was about time that somebody did,” Rhys-Park said.'),
    ).toEqual(['Siân Rhys-Park']);
  });

  test('a surname that two bear stands for neither', () => {
    expect(
      speakers('Orla Finnbar met Tom Finnbar.', '“It was about time that somebody did,” Finnbar said.'),
    ).toEqual(['Finnbar']);
  });

  test('somebody’s spokesman is not he', () => {
    expect(speakers("“He is well and in good spirits,” Donald Trump's lawyer said.")).toEqual([null]);
    expect(speakers('“He is well and in good spirits,” said a spokesman for Donald Trump.')).toEqual([null]);
    expect(
      speakers(
        'The spokeswoman Orla Finnbar left early.',
        '“He is well and in good spirits,” a spokeswoman for the ministry said.',
      ),
    ).toEqual([null]);
  });

  test('the sentence behind a quotation that ended says nothing of it', () => {
    expect(
      speakers(
        'Orla Finnbar told the council it would “listen, and listen again.” Donald Trump said no more.',
      ),
    ).toEqual(['Orla Finnbar']);
    expect(
      speakers('A sign read “free the hens of this county.” Donald Trump said that he liked it.'),
    ).toEqual([null]);
  });

  test('who is told, asked or called something does not say it', () => {
    expect(speakers('Donald Trump was told to “sit down and be quiet”.')).toEqual([null]);
  });

  test('a programme’s name is nobody’s words', () => {
    expect(speakers('Donald Trump said so on “The Late Harbour Hour”.')).toEqual([null]);
  });

  test('half-sentences that one verb carries have one speaker', () => {
    expect(speakers('“A terrible old bore” and “a most frightful snob,” Orla Finnbar called him.')).toEqual([
      'Orla Finnbar',
      'Orla Finnbar',
    ]);
  });

  test('each clause of a sentence has its own speaker', () => {
    expect(
      speakers('Orla Finnbar said it was “far too late”, while others held it was “far too soon”.'),
    ).toEqual(['Orla Finnbar', null]);
  });
});

describe('whom a pronoun means', () => {
  test('who was named last as the one to act, known to an authority or not', () => {
    expect(
      speakers(
        '“We ran out into the street,” Orla Finnbar said.',
        'Donald Trump cut short his visit. “We are with you tonight,” he said.',
        'The geologist Gerald Mattock said that it was too early to tell. “Sleep out of doors,” he said.',
      ),
    ).toEqual(['Orla Finnbar', 'Donald Trump', 'Gerald Mattock']);
  });

  test('nobody of another sex', () => {
    expect(speakers('Mrs. Finnbar opened the hall.', '“It was about time for it,” he said.')).toEqual([null]);
    expect(speakers('Donald Trump opened the hall.', '“It was about time for it,” she said.')).toEqual([
      null,
    ]);
  });

  test('nobody after somebody without a name', () => {
    expect(
      speakers('Donald Trump opened the hall.', 'One woman was in tears. “It is lovely,” she said.'),
    ).toEqual([null]);
  });

  test('no institution', () => {
    expect(speakers('The Pentagon said that it would help.', '“It was about time for it,” he said.')).toEqual(
      [null],
    );
  });

  test('nobody where two may be meant', () => {
    expect(
      speakers('A row broke out between Orla Finnbar and Una Mattock. “It was about time,” she said.'),
    ).toEqual([null]);
  });
});

describe('a quotation over several paragraphs', () => {
  test('is one speaker’s where a paragraph leaves it open', () => {
    expect(
      speakers(
        '“I have read the letters from your priest,” Orla Finnbar went on. “I have read them twice.',
        '“But the sentence must stand as it is.',
        '“You may go down now, and quietly.”',
      ),
    ).toEqual(['Orla Finnbar', 'Orla Finnbar', 'Orla Finnbar', 'Orla Finnbar']);
  });

  test('whoever is named at its end', () => {
    expect(
      speakers('“I have read the letters from your priest.', '“They are good letters,” Orla Finnbar said.'),
    ).toEqual(['Orla Finnbar', 'Orla Finnbar']);
  });

  test('nobody’s where it was closed', () => {
    expect(
      speakers('“I have read the letters,” Orla Finnbar said.', '“They are very good letters.”'),
    ).toEqual(['Orla Finnbar', null]);
  });
});

describe('speakers in other languages', () => {
  test.each([
    ['German', '„Ich habe bis zuletzt gezittert“, sagte Annegret Finnbar am Montag.', 'Annegret Finnbar'],
    ['German, by the surname', '„Das sehen wir uns noch an“, sagte Finnbar der Zeitung.', 'Finnbar'],
    ['French', '« Nous avons vu les flammes », raconte Yvette Le Goff, fleuriste.', 'Yvette Le Goff'],
    ['Spanish', '«No he robado ni una bombilla», dijo Carmen Ortega el lunes.', 'Carmen Ortega'],
    ['Portuguese', '“A culpa nunca é do relógio”, escreveu Conceição Falcão.', 'Conceição Falcão'],
    ['Italian', '«Non ricordo nulla di quella sera», ammette Rita Lo Presti.', 'Rita Lo Presti'],
    ['Dutch', '„Ik heb hem niet verkocht”, zei Marijke van Dijk gisteren.', 'Marijke van Dijk'],
  ])('%s', (_, paragraph, name) => {
    expect(speakers(paragraph)).toEqual([name]);
  });

  test('a prepositional name behind the verb is not the speaker', () => {
    expect(speakers('Selon le procureur de la République, il reste « la piste accidentelle ».')).toEqual([
      null,
    ]);
  });
});
