import { type Citable, notesOf, shownTitle, statedDate } from './citable.ts';
import { inverted } from './names.ts';

/** A story as a RIS record, type NEWS. Every value is one line, so nothing in it can begin a field. */
export const risOf = (citable: Citable): string => {
  const { authors, outlet, section, abstract, language, link, id, archive } = citable;
  const [year = '', month = '', day = ''] = statedDate(citable)?.split('-') ?? [];
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ...authors.map((name) => ['AU', inverted(name)] as const),
    ['TI', shownTitle(citable)],
    ['T2', outlet],
    ['PY', year || null],
    ['DA', year ? `${year}/${month}/${day}/` : null],
    ['SE', section],
    ['AB', abstract],
    ['LA', language],
    ['UR', link],
    ['DB', archive],
    ['AN', id],
    ...notesOf(citable).map((note) => ['N1', note] as const),
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
};
