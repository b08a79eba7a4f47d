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
});
