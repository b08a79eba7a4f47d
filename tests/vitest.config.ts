import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** Two projects: what needs only the source, and what needs the built site (built once, served twice). */
export default defineConfig({
  root,
  test: {
    reporters: ['default', './tests/tally.ts'],
    projects: [
      {
        test: {
          name: 'source',
          // Tests of pure modules need no worker of their own each.
          isolate: false,
          root,
          // Slowness is measured in benchmarks; on a busy machine no test should fail for it.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tests/built/**', 'tests/browser/**'],
        },
      },
      {
        test: {
          name: 'site',
          root,
          include: ['tests/built/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/built/sites.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
