import { runVitest } from './run-vitest.ts';

// The contract of search and the judged set, for Meilisearch: at MEILI_URL with MEILI_ADMIN_KEY, else at a stub that only
// checks what is asked of a server. Makes indexes called `academy-test-…` and removes them.
const { MEILI_URL: url, MEILI_ADMIN_KEY: adminKey } = process.env;
if (url && !adminKey) {
  console.error('MEILI_ADMIN_KEY: expected the key of the server at MEILI_URL');
  process.exit(2);
}
console.log(url ? `Meilisearch at ${new URL(url).host}` : 'No MEILI_URL: against the stub, which proves nothing about ranking by Meilisearch itself');
const { passed, failed } = await runVitest('api/cli/vitest.meili.config.ts', process.argv.slice(2));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
