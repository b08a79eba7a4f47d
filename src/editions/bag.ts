import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { recordOf } from '../archive/record.ts';
import { recordJsonSchema } from '../archive/record-schema.ts';
import { CATALOGUE } from '../intake/catalogue.ts';
import { jsonLine } from '../text/printable.ts';
import { outputAt } from './output.ts';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A path as manifests write it: the characters that would break their lines are percent-encoded (RFC 8493, 2.1.3). */
const listed = (path: string): string =>
  path.replace(/[%\r\n]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const manifest = (sums: ReadonlyMap<string, string>): string =>
  [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${listed(path)}\n`)
    .join('');

/**
 * Writes a BagIt 1.0 bag (RFC 8493) of an archive into an empty folder: every seed byte for byte under
 * `data/seeds/`, withdrawn ones included, the catalogue, and the records with their schema. No clock, so
 * the same archive makes the same bag.
 */
export const writeBag = (archive: Archive, seeds: string, folder: string): void => {
  const output = outputAt(folder);
  const sums = new Map<string, string>();
  let octets = 0;
  const put = (path: string, content: string | Uint8Array): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    output.write(path, bytes);
    sums.set(path, sha256(bytes));
    octets += bytes.byteLength;
  };
  for (const { source } of archive.articles) {
    const bytes = readFileSync(join(seeds, source.file));
    if (sha256(bytes) !== source.sha256)
      throw new Error(`${source.file}: it changed while the bag was being packed. Pack it again.`);
    put(`data/seeds/${source.file}`, bytes);
  }
  try {
    put(`data/seeds/${CATALOGUE}`, readFileSync(join(seeds, CATALOGUE)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  for (const article of archive.articles)
    put(`data/records/${article.source.short}.json`, `${jsonLine(recordOf(article, archive))}\n`);
  put('data/record.schema.json', `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);

  const tags: Readonly<Record<string, string>> = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': `Bag-Software-Agent: Dateline\nExternal-Description: A news archive of ${archive.articles.length} stories, as texts and as records\nPayload-Oxum: ${octets}.${sums.size}\n`,
    'manifest-sha256.txt': manifest(sums),
  };
  for (const [path, content] of Object.entries(tags)) output.write(path, content);
  output.write(
    'tagmanifest-sha256.txt',
    manifest(new Map(Object.entries(tags).map(([path, content]) => [path, sha256(content)]))),
  );
};
