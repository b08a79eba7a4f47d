import type { APIRoute } from 'astro';
import { theArchive } from '../site/archive.ts';
import { wantedList } from '../site/tellings.ts';
import { paths } from '../site/urls.ts';

/** The wanted list as data; addresses are root-relative, as in the records. */
export const GET: APIRoute = async () => {
  const archive = await theArchive();
  const rows = wantedList(archive).map(({ title, date, held, from }) => {
    const story = held === null ? undefined : archive.byId.get(held);
    return { title, date, held, address: story ? paths.story(story) : null, from };
  });
  return new Response(`${JSON.stringify(rows, null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
