import { type BlockRule, fits } from './page.ts';

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
    claims: fits(/^[A-Z]{2}-{1,2}\S.{2,60},\s?\d{2,4}$/, 10),
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
