import type { Basis, Credit } from '../../src/facts/fact.ts';

/** What a careful reader takes from one seed; null where the text does not give it. */
export interface GoldFacts {
  readonly headline: { readonly value: string; readonly basis: Basis } | null;
  readonly outlet: { readonly value: string; readonly basis: Basis } | null;
  readonly section: string | null;
  readonly filed: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly place: string | null;
  readonly credits: readonly Credit[];
  readonly references: Readonly<Record<string, string | null>>;
  readonly versions: readonly string[];
}

const DW_HEADLINE = "At UN, US and Iran invoke 'self-defense' for military confrontation";
const DW_CREDITS: readonly Credit[] = [
  { name: 'ls/se', role: 'initials' },
  { name: 'Reuters', role: 'agency' },
  { name: 'AP', role: 'agency' },
];

/** The facts of the four seeds, read by hand. A headline of null is supplied from the first sentence. */
export const GOLD_FACTS: Readonly<Record<string, GoldFacts>> = {
  '000_a2f502a5848c50ed': {
    headline: null,
    outlet: { value: 'Fox News', basis: 'inferred' },
    section: null,
    filed: null,
    published: null,
    updated: null,
    place: 'UNITED NATIONS',
    credits: [{ name: 'Ben Evansky', role: 'contributor' }],
    references: {
      "TRUMP SAYS IRAN 'APPEARS TO BE STANDING DOWN,' MISSILE STRIKES RESULTED IN NO CASUALTIES": null,
      'TRUMP: IRAN MISSILES FIRED AT US WERE PAID FOR WITH MONEY RELEASED BY OBAMA ADMINISTRATION': null,
    },
    versions: [],
  },
  '001_f17348bc26c36492': {
    headline: { value: DW_HEADLINE, basis: 'shared' },
    outlet: { value: 'DW', basis: 'inferred' },
    section: null,
    filed: '2020-01-08',
    published: null,
    updated: null,
    place: null,
    credits: DW_CREDITS,
    references: {
      "Qassem Soleimani: Timeline of events following Iranian general's assassination": null,
      "Opinion: Tehran's moderate retaliation paves way for de-escalation": null,
      "Iran's cyberweapons keep US on edge": null,
      'Why the US and Iran are not at war': null,
    },
    versions: ['002_d22befca59272dda'],
  },
  '002_d22befca59272dda': {
    headline: { value: DW_HEADLINE, basis: 'stated' },
    outlet: { value: 'DW', basis: 'stated' },
    section: 'News',
    filed: '2020-01-08',
    published: '2020-01-09',
    updated: null,
    place: null,
    credits: DW_CREDITS,
    references: {
      'Why the US and Iran are not at war': '2020-01-08',
      "Iran's cyberweapons keep US on edge": '2020-01-08',
      "Opinion: Tehran's moderate retaliation paves way for de-escalation": '2020-01-08',
      "Qassem Soleimani: Timeline of events following Iranian general's assassination": '2020-01-08',
      'US kills top Iranian General Soleimani in Baghdad airstrike': '2020-01-03',
      'Iran fires missiles at US targets in Iraq — as it happened': '2020-01-08',
      'Qassem Soleimani mourned by huge crowds': '2020-01-05',
      'Iran: Qassem Soleimani funeral — in pictures': '2020-01-06',
    },
    versions: ['001_f17348bc26c36492'],
  },
  '003_2bebde3f9fde8cdd': {
    headline: {
      value: 'Iran Foreign Minister Says Iran Acted in ‘Self-Defense’ by Firing Missiles at US Troops',
      basis: 'stated',
    },
    outlet: null,
    section: null,
    filed: '2020-01-07',
    published: '2020-01-07',
    updated: '2020-01-08',
    place: null,
    credits: [],
    references: {},
    versions: [],
  },
};
