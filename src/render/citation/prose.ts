import { type Citable, shownTitle } from './citable.ts';
import { dayFirst, dayFirstShort, monthFirst, yearFirst } from './dates.ts';
import { initialled, inverted, type Name, straight } from './names.ts';

/** A piece of a citation; titles of newspapers and archives are set in italics. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

/** A citation in one style, ready to be read or copied. */
export interface Citation {
  readonly style: string;
  readonly runs: readonly Run[];
}

const plain = (text: string): Run => ({ text });
const italic = (text: string): Run => ({ text, italic: true });

/** A sentence's end, where the words have none. */
const ended = (words: string): string => (/[.?!…][)”’"']?$/.test(words) ? words : `${words}.`);

/** A title in quotation marks, with its own double marks made single, and the sentence ended inside. */
const quoted = (citable: Citable): string => {
  const inner = shownTitle(citable)
    .replace(/“|(?<=^|[\s([—-])"/g, '‘')
    .replace(/[”"]/g, '’');
  return `“${ended(inner)}”`;
};

/** "A", "A, and B", "A, B, and C": names with commas inside need one before the last too. */
const listed = (names: readonly string[], last: 'and' | '&'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, ${last} ${names.at(-1)}`;

const firstInverted = ([first, ...others]: readonly Name[]): string =>
  first ? listed([inverted(first), ...others.map(straight)], 'and') : '';

/** The Chicago Manual's bibliography form; an unsigned story stands under its newspaper. */
const chicago = (citable: Citable): readonly Run[] => {
  const { authors, outlet, date } = citable;
  const title = plain(`${quoted(citable)} `);
  const paper = (mark: string): readonly Run[] => (outlet === null ? [] : [italic(outlet), plain(mark)]);
  const head =
    authors.length > 0
      ? [plain(`${ended(firstInverted(authors))} `), title, ...paper(', ')]
      : [...paper('. '), title];
  const when = ended(date ? monthFirst(date) : 'n.d.');
  return [...head, plain(`${when} Archived at ${citable.archive}. ${citable.link}.`)];
};

/** The APA's reference form; without an author the title comes first. */
const apa = (citable: Citable): readonly Run[] => {
  const { authors, outlet, date } = citable;
  const when = plain(`(${date ? yearFirst(date) : 'n.d.'}). `);
  const title = plain(`${ended(shownTitle(citable))} `);
  const names = authors.map(initialled);
  const head = names.length > 0 ? [plain(`${ended(listed(names, '&'))} `), when, title] : [title, when];
  return [
    ...head,
    ...(outlet === null ? [] : [italic(outlet), plain('. ')]),
    italic(citable.archive),
    plain(`. ${citable.link}`),
  ];
};

/** The MLA's works-cited form; what is not known is left out. */
const mla = (citable: Citable): readonly Run[] => {
  const { authors, outlet, date } = citable;
  const lead = authors.length > 2 ? `${firstInverted(authors.slice(0, 1))}, et al.` : firstInverted(authors);
  return [
    plain(`${lead === '' ? '' : `${ended(lead)} `}${quoted(citable)} `),
    ...(outlet === null ? [] : [italic(outlet), plain(date ? ', ' : '. ')]),
    ...(date ? [plain(`${ended(dayFirstShort(date))} `)] : []),
    italic(citable.archive),
    plain(`, ${citable.link}.`),
  ];
};

/** Title, outlet and date, and the address: for an e-mail or a footnote without a style. */
const link = (citable: Citable): readonly Run[] => {
  const around = [citable.outlet, citable.date ? dayFirst(citable.date) : 'undated'].filter(Boolean);
  return [plain(`${shownTitle(citable)} (${around.join(', ')}), ${citable.link}`)];
};

const STYLES = [
  ['Chicago', chicago],
  ['APA', apa],
  ['MLA', mla],
  ['Link', link],
] as const;

/** The citations that people read, one a style. */
export const citationsOf = (citable: Citable): readonly Citation[] =>
  STYLES.map(([style, runsOf]) => ({ style, runs: runsOf(citable) }));

/** A citation's words, without its italics. */
export const wordsOfCitation = ({ runs }: Citation): string => runs.map(({ text }) => text).join('');
