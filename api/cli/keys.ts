import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootAcademy } from '../boot.ts';
import { type KeysQuestion, sendControl } from '../control/control-socket.ts';
import { answerKeys } from './answer-keys.ts';
import { settings } from './settings.ts';

const usage = `Usage: npm run keys -- …
  list
  rotate ISSUER [documents|credentials]     a new key in use, the old one retired; both kinds without the last word
  retire KEY                                the same for one key by its id
  import ISSUER FILE.p12                    a key of another authority for documents; opened by PKCS12_PASSWORD
  stolen KEY --since 2026-11-21T09:00:00Z   what would be revoked and issued again; --yes does it
More: docs/keys.md`;

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** What is asked on the command line; `undefined` when it makes no sense. */
const questionsOf = (args: string[]): KeysQuestion[] | undefined => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { since: { type: 'string' }, yes: { type: 'boolean', default: false } } });
  const [verb, first, second, ...more] = positionals;
  if (more.length > 0) return undefined;
  if (verb === 'list' && first === undefined) return [{ verb }];
  if (first === undefined) return undefined;
  if (verb === 'rotate') {
    if (second === undefined)
      return [
        { verb, issuer: first, purpose: 'documents' },
        { verb, issuer: first, purpose: 'credentials' },
      ];
    return second === 'documents' || second === 'credentials' ? [{ verb, issuer: first, purpose: second }] : undefined;
  }
  if (verb === 'import') return second === undefined ? undefined : [{ verb, issuer: first, file: resolve(process.env.INIT_CWD ?? process.cwd(), second) }];
  if (second !== undefined) return undefined;
  if (verb === 'retire') return [{ verb, key: first }];
  // A moment without a zone would be this machine's, and certificates could be missed.
  const since = moment.test(values.since ?? '') ? Date.parse(values.since ?? '') : Number.NaN;
  return verb === 'stolen' && !Number.isNaN(since) ? [{ verb, key: first, since, carryOut: values.yes }] : undefined;
};

const parsed = (): KeysQuestion[] => {
  try {
    const questions = questionsOf(process.argv.slice(2));
    if (questions) return questions;
  } catch {
    // Unknown options are answered like everything else that makes no sense.
  }
  console.error(usage);
  process.exit(2);
};

const fail = (fault: string): never => {
  console.error(fault);
  process.exit(1);
};
const show = ({ done, of }: { done: number; of: number }): void => console.error(`  ${done} of ${of}`);

const questions = parsed();
const env = settings();
let opened: Awaited<ReturnType<typeof bootAcademy>> | undefined;
for (const asked of questions) {
  const answer = opened ? undefined : await sendControl(env.dataDir, { command: 'keys', asked }, show);
  if (answer && !answer.ok) fail(answer.fault);
  if (answer?.ok) {
    console.log((answer.result as string[]).join('\n'));
    continue;
  }
  opened ??= await bootAcademy(env, () => undefined);
  try {
    console.log((await answerKeys(opened.services, asked, show)).join('\n'));
  } catch (error) {
    await opened.close();
    fail(error instanceof Error ? error.message : 'unknown');
  }
}
await opened?.close();
