import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Archive } from '../archive/archive.ts';
import { href, paths } from '../site/urls.ts';
import { searchFiles } from './search.ts';

/** Serves the search index of an archive from memory, for the development server; other requests go on to `next`. */
export const serveSearch = (archiveNow: () => Promise<Archive>) => {
  let held: { readonly archive: Archive; readonly files: ReadonlyMap<string, Uint8Array> } | undefined;
  const filesNow = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const archive = await archiveNow();
    if (held?.archive !== archive) {
      held = { archive, files: new Map([...searchFiles(archive)].map(({ path, bytes }) => [path, bytes])) };
    }
    return held.files;
  };
  const answer = async (url: string, response: ServerResponse, next: () => void): Promise<void> => {
    const file = (await filesNow()).get(url.split('?')[0] ?? '');
    if (!file) return next();
    const type = url.includes('.json') ? 'application/json' : 'application/octet-stream';
    response.setHeader('Content-Type', type).setHeader('Cache-Control', 'no-cache').end(file);
  };
  return (
    { url: asked = '' }: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): void => {
    // Whether the base path still stands before the address depends on who had the request before.
    const url = asked.startsWith(href(paths.search)) ? asked.slice(href('/').length - 1) : asked;
    if (url.startsWith(paths.search) && /\.(?:bin|json)(?:$|\?)/.test(url))
      answer(url, response, next).catch(next);
    else next();
  };
};
