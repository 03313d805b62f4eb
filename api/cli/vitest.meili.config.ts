import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

const { MEILI_URL: url, MEILI_ADMIN_KEY: adminKey } = process.env;

/** The adapter against the server of `MEILI_URL`, in indexes of its own; against the stub without one. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['search/meilisearch/**/*.test.ts', 'api/search/**/*.meili.ts'],
    provide: url ? { meilisearch: { url, adminKey: adminKey ?? '' } } : {},
    // A real server is asked by one file at a time: its tasks stand in one line.
    fileParallelism: false,
    testTimeout: 120_000,
  },
});
