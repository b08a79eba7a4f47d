import { type Citable, citationKeyOf, notesOf, shownTitle, statedDate } from './citable.ts';
import { partsOf } from './dates.ts';
import type { Name } from './names.ts';

/** The characters that TeX acts upon, as TeX writes them. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Dashes and quotes that stand together are kept apart, since TeX would join them. */
const tex = (text: string): string =>
  text
    .replace(/[\\{}$&%#_~^]/g, (found) => TEX[found] ?? found)
    .replace(/(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)/g, '{}');

/** An address as BibTeX takes it: verbatim, so anything that could end the field is percent-encoded. */
const address = (url: string): string =>
  url.replace(/[{}\\\s"]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** BibTeX wants the suffix between the family and the given name. */
const author = (name: Name): string =>
  'literal' in name
    ? `{${tex(name.literal)}}`
    : tex([name.family, name.suffix, name.given].filter((part) => part !== null).join(', '));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A story as a BibTeX entry, for biblatex and classic BibTeX alike. */
export const bibtexOf = (citable: Citable): string => {
  const { authors, outlet, language, link } = citable;
  const stated = statedDate(citable);
  const { year, month, day } = partsOf(stated ?? '');
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', authors.length > 0 ? `{${authors.map(author).join(' and ')}}` : null],
    ['title', `{{${tex(shownTitle(citable))}}}`],
    ['journal', outlet === null ? null : `{${tex(outlet)}}`],
    ['entrysubtype', '{newspaper}'],
    ['year', stated === null ? null : `{${year}}`],
    ['month', stated !== null && month > 0 ? (MONTHS[month - 1] ?? null) : null],
    ['day', stated !== null && day !== '' ? `{${day}}` : null],
    ['url', `{${address(link)}}`],
    ['langid', language === null ? null : `{${tex(language)}}`],
    ['note', `{${notesOf(citable).map(tex).join('. ')}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@article{${citationKeyOf(citable)},\n${lines.join(',\n')}\n}\n`;
};
