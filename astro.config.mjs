// @ts-check
import { defineConfig } from 'astro/config';
import { editions } from './src/editions.ts';
import { BASE_PATH, SITE_URL } from './src/site/config.ts';

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [editions()],
});
