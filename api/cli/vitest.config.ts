import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['{api,certificates,courses,db,language,search,site}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/validators/**', '**/*.bench.ts'],
    setupFiles: ['api/testing/fail-on-console-error.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
