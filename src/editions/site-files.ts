import { recordJsonSchema } from '../archive/record-schema.ts';
import { escaped, escapedAttribute } from '../render/escape.ts';
import { SECURITY, SITE_LINE, SITE_NAME } from '../site/config.ts';
import { absolute, href } from '../site/urls.ts';
import type { Output } from './output.ts';
import { securityTxt } from './security.ts';

const openSearch = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped([...SITE_NAME].slice(0, 16).join(''))}</ShortName>
<Description>${escaped(SITE_LINE)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${escapedAttribute(absolute('/search/'))}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${escapedAttribute(absolute('/opensearch.xml'))}"/>
</OpenSearchDescription>
`;

const robots = (): string => `User-agent: *\nDisallow:\nSitemap: ${absolute('/sitemap.xml')}\n`;

const manifest = (): string =>
  `${JSON.stringify(
    {
      name: SITE_NAME,
      short_name: SITE_NAME,
      description: SITE_LINE,
      id: href('/'),
      start_url: href('/'),
      scope: href('/'),
      display: 'browser',
      background_color: '#fbf9f3',
      theme_color: '#fbf9f3',
      icons: [{ src: href('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' }],
    },
    null,
    2,
  )}\n`;

const recordSchema = (): string =>
  `${JSON.stringify({ $id: absolute('/record.schema.json'), ...recordJsonSchema() }, null, 2)}\n`;

/** Writes what a host, a crawler, a browser or a program asks a site for. */
export const writeSiteFiles = (output: Output): void => {
  output.write('/robots.txt', robots());
  output.write('/opensearch.xml', openSearch());
  output.write('/manifest.webmanifest', manifest());
  output.write('/record.schema.json', recordSchema());
  const security = securityTxt(SECURITY, new Date());
  if (security !== null) output.write('/.well-known/security.txt', security);
};
