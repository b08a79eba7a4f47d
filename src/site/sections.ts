import { paths } from './urls.ts';

/** The ways into the archive, as the masthead offers them. A new kind of index is a row here. */
export const SECTIONS: readonly { readonly label: string; readonly path: string }[] = [
  { label: 'Dates', path: paths.dates },
  { label: 'Topics', path: paths.topics },
  { label: 'People', path: paths.people },
  { label: 'Organisations', path: paths.organisations },
  { label: 'Places', path: paths.places },
  { label: 'Outlets', path: paths.outlets },
  { label: 'Events', path: paths.events },
];

/** Pages about the archive itself, as the foot of every page offers them. */
export const COLOPHON: readonly { readonly label: string; readonly path: string }[] = [
  { label: 'How to read this archive', path: paths.about },
  { label: 'What came in', path: paths.intake },
  { label: 'Quotations', path: paths.quotations },
  { label: 'Wanted stories', path: paths.wanted },
  { label: 'Undated stories', path: paths.undated },
  { label: 'Search', path: paths.search },
];

/** The path of the section that a page lies in; null for a page outside them. */
export const sectionOf = (page: string): string | null =>
  SECTIONS.find(({ path }) => page.startsWith(path))?.path ?? null;
