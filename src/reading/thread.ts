import { enableCompileCache, flushCompileCache } from 'node:module';

/** Where a reading thread begins: with what was compiled before, since every thread compiles its modules again. */
enableCompileCache();
await import('./work.ts');
flushCompileCache();
