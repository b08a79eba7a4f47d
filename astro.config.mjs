// @ts-check
import { defineConfig } from 'astro/config';
import { dateline } from './src/integration.ts';
import { BASE_PATH, SITE_URL } from './src/site/config.ts';

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [dateline()],
});
