import { enableCompileCache, flushCompileCache } from 'node:module';

/** Where the press thread begins: with what was compiled before, since every thread compiles its modules again. */
enableCompileCache();
await import('./work.ts');
flushCompileCache();
