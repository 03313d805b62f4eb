import { runNode } from './run-step.ts';

// npm run db:generate -- NAME: a migration for what changed in db/schema, with a telling name.
const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Usage: npm run db:generate -- telling-name');
  process.exit(2);
}
process.exitCode = (await runNode('node_modules/drizzle-kit/bin.cjs', ['generate', '--config', 'db/drizzle.config.ts', '--name', name])).status;
