import { isDay } from '../facts/day.ts';
import { absolute } from '../site/urls.ts';

const YEAR = 366 * 24 * 60 * 60 * 1000;

/**
 * The text of `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness, and until when. Null where no contact
 * is set. Throws where one is set badly: a promise that has run out is worse than none.
 */
export const securityTxt = (
  { contact, expires }: { readonly contact: string; readonly expires: string },
  now: Date,
): string | null => {
  if (contact === '') return null;
  if (!/^(?:mailto:\S+@\S+|https:\/\/\S+|tel:\S+)$/.test(contact))
    throw new Error(
      'SECURITY_CONTACT must be an address such as mailto:archive@example.org or https://example.org/contact.',
    );
  if (!isDay(expires))
    throw new Error(
      'SECURITY_CONTACT needs SECURITY_EXPIRES beside it: the day until when it holds, such as 2027-01-31.',
    );
  const until = Date.parse(`${expires}T00:00:00Z`);
  if (until <= now.getTime())
    throw new Error(`SECURITY_EXPIRES: ${expires} has passed. Set a day within the year to come.`);
  if (until > now.getTime() + YEAR)
    throw new Error(
      `SECURITY_EXPIRES: ${expires} is more than a year away. Set a day within the year to come.`,
    );
  return `Contact: ${contact}\nExpires: ${expires}T00:00:00Z\nPreferred-Languages: en\nCanonical: ${absolute('/.well-known/security.txt')}\n`;
};
