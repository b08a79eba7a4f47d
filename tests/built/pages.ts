import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inject } from 'vitest';
import type { StoryRecord } from '../../src/archive/record.ts';
import { leadsOn, oneOfEachFamily } from './families.ts';
import { recordsIn } from './records.ts';
import type { BuiltSite } from './sites.ts';

/** The build with that base path. */
export const siteAt = (base: '/' | '/archive/'): BuiltSite => {
  const site = inject('sites').find((built) => built.base === base);
  if (site === undefined) throw new Error(`No build with the base path ${base}.`);
  return site;
};

/** Every HTML page of a build, by its address below the base path. */
export const pagesOf = (site: BuiltSite): readonly string[] =>
  readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();

/** The pages that show something themselves: those that lead on at once are left out. */
export const drawnPagesOf = (site: BuiltSite): readonly string[] =>
  pagesOf(site).filter((page) => !leadsOn(readPage(site, page)));

/** The text of a page or file of a build. */
export const readPage = (site: BuiltSite, page: string): string =>
  readFileSync(join(site.folder, page === '' || page.endsWith('/') ? `${page}index.html` : page), 'utf8');

/** The built archive as data. */
export const recordsOf = (site: BuiltSite): readonly StoryRecord[] => recordsIn(site.folder);

/** The record of the seed whose accession id begins so. */
export const recordOf = (site: BuiltSite, id: string): StoryRecord => {
  const found = recordsOf(site).find((record) => record.id.startsWith(id));
  if (found === undefined) throw new Error(`The build holds no story ${id}….`);
  return found;
};

/** The pages that are not drawn once a story, a day or a name, plus the first of each family that is. */
export const kindsOfPages = (site: BuiltSite): readonly string[] => oneOfEachFamily(drawnPagesOf(site));
