import { type BlockRule, fits } from './page.ts';

/** How many lines from the top the headers of mail may stand. */
const HEADERS = 40;
/** What mail and news groups print above a message, but for what it is about and when it was sent. */
const MAIL_HEADER =
  /^(?:path|from|newsgroups|keywords|organization|message-id|expires|lines|approved|to|cc|reply-to|sender|xref|references|mime-version|content-[\w-]+|return-path|received|list-[\w-]+|in-reply-to|precedence|followup-to|supersedes|nntp-[\w-]+|user-agent|x-[\w-]+): \S/i;
const ANY_HEADER = new RegExp(`${MAIL_HEADER.source}|^(?:subject|date|summary): \\S`, 'i');

/** What wires and press offices set ahead of a headline, for editors and not for readers. */
export const WIRE_RULES: readonly BlockRule[] = [
  {
    name: 'release-notice',
    kind: 'widget',
    example: 'FOR IMMEDIATE RELEASE',
    claims: fits(
      /^\W{0,3}(?:for immediate release\b.{0,30}|(?:press|news|media) release|pressemitteilung|communiqué de presse|comunicado de prensa|comunicato stampa|persbericht|URGENT|BULLETIN|FLASH)\W{0,3}$/iu,
      9,
    ),
  },
  {
    name: 'wire-slug',
    kind: 'widget',
    example: 'BC-EU--Fishing Talks, 2nd Ld-Writethru,410',
    claims: fits(
      /^[A-Z]{2}-{1,2}\S.{2,60},\s?\d{2,4}$|^[a-z]\d{4}$|^(?:[a-z] ){1,3}[A-Z]{2}-\S.{2,50}\d\d-\d\d \d{3,4}$/,
      10,
    ),
  },
  {
    name: 'wire-sign-off',
    kind: 'widget',
    example: 'AP-NY-03-14-99 1043EST',
    claims: fits(/^[A-Z]{2,5}-(?:[A-Z]{2}-)?\d\d-\d\d-\d\d \d{4}[A-Z]{3}$/, 3),
  },
  {
    name: 'mail-header',
    kind: 'widget',
    example: 'Newsgroups: clari.world.europe',
    after: 'Message-ID: <council@news.example>',
    claims: ({ index, text }, { lines }) =>
      index < HEADERS &&
      MAIL_HEADER.test(text) &&
      [-1, 1].some((by) => ANY_HEADER.test(lines[index + by]?.text ?? '')),
  },
  {
    name: 'wire-note',
    kind: 'widget',
    example: 'Eds: Updates with quotes, details. With AP Photos.',
    claims: fits(/^\(?Eds(?:\.|:) ?:?/, 60),
  },
  {
    name: 'end-of-release',
    kind: 'widget',
    example: '- ENDS -',
    claims: fits(/^(?:#{3}|# # #|- ?30 ?-|-? ?(?:ENDS?|Ends) ?-?)$/, 3),
  },
  {
    name: 'press-contact',
    kind: 'widget',
    example: 'Media contact: Dana Roe',
    claims: fits(
      /^(?:(?:media|press|news) )?(?:contacts?|enquiries|inquiries):.{0,80}$|^issued by:.{0,60}$|^(?:(?:tel|phone|fax)[.:]{1,2} ?\+?|\+|\(\d{3}\) ?)\d[\d ()./-]{5,20}\d$|^(?:e-?mail: ?)?[\w.+-]+@[\w-]+\.[\w.-]+$/i,
      12,
    ),
  },
];

const NAMES: ReadonlySet<string> = new Set(WIRE_RULES.map(({ name }) => name));

/** True for the name of one of these rules. */
export const isOfWire = (rule: string | undefined): boolean => rule !== undefined && NAMES.has(rule);
