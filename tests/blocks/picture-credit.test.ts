import { expect, it } from 'vitest';
import { endsInPictureCredit } from '../../src/blocks/picture-credit.ts';

it.each([
  'The mayor opens the new bridge in Lagos, Nigeria, May 4, 2021. REUTERS/Jane Roe',
  'The mayor opens the new bridge in Lagos, May 4, 2021. REUTERS/Jane Roe-Smith/File Photo',
  'Fishermen mend their nets before the season opens [Jane Roe/The Daily Example]',
  'A ferry leaves the harbour at dawn [File: John Doe/AFP]',
  'The senator was the first to leave the chamber. | Jane Roe/AP Photo',
  "The senator said the budget was 'no way to govern.' | AP Photos Senate rejects the budget",
  'Her work began to feel at odds with her studies. (Jane Roe for The Example)',
  'The author and her editor in 2002. Photo by John Doe',
  'Jane Roe/AP Photo',
  'Villagers cross a flooded road (Reuters)',
  'Jane Roe | The Example | Getty Images',
])('says whose picture it stood under: %s', (line) => {
  expect(endsInPictureCredit(line, line.split(' ').length)).toBe(true);
});

it.each([
  'Why does the ferry leave at dawn? | The Daily Example',
  'The council rejects the plan of the U.S. | Reuters',
  'The programme is for parents and children (Deferred Access for Parents of Residents).',
  'Sign in | Register',
  'The report was first seen by Reuters.',
  'He wrote for the agency [and later for a newspaper] until he died.',
])('says nothing of a picture: %s', (line) => {
  expect(endsInPictureCredit(line, line.split(' ').length)).toBe(false);
});

it.each(['Jane Roe/The Example Times', 'Jane Roe/NPR'])(
  'is nothing but a photographer and who for: %s',
  (line) => {
    expect(endsInPictureCredit(line, 4)).toBe(true);
  },
);

it.each(['About Me/Contact', 'Sign In / Sign Up', 'Public Works/Infrastructure'])('is a menu: %s', (line) => {
  expect(endsInPictureCredit(line, 2)).toBe(false);
});
