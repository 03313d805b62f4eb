import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { statusPurposes } from '#certificates/credential/status-list.ts';
import { judgeOffline, type OfflineVerdict } from '#certificates/judge-offline.ts';
import { readKeyFile } from '#certificates/key-file.ts';

const usage = `Usage: npm run verify -- FILE [--keys FILE] [--status FILE]… [--json]
Checks a certificate (PDF, credential as JSON or JWT, badge as SVG or PNG) without the Academy and without a network.
  --keys    the Academy's published keys, from its /.well-known/academy-keys.json (default: academy-keys.json in this folder)
  --status  a status list of the Academy you kept, from the addresses in the credential; may be given twice
Ends with 0 when it is genuine, 1 when it is refused, 2 when it cannot be judged.`;

/** As the page's upload: ours have a few hundred KB. */
const largest = 10 * 1024 * 1024;

const reasons: Record<NonNullable<OfflineVerdict['reason']>, string> = {
  'not-ours': 'nothing in it was signed by the Academy',
  altered: 'it was changed, or saved again, after the Academy signed it',
  appended: 'something was added after the Academy signed it: another page over it, or a second signature',
  'other-key': 'it was signed by a key that is not the Academy’s',
  'stolen-key': 'it was signed by a key of the Academy after that was stolen',
  attachment: 'the credential inside is not the one of this certificate',
  'not-yet-valid': 'it is not valid yet',
  expired: 'its period of validity is over',
  revoked: 'it was revoked, or another certificate stands for it',
  suspended: 'it is suspended',
  'unknown-format': 'this is no file of a certificate: a PDF, a credential or a badge was expected',
  'unknown-key': 'the Academy’s authority certified its key, which these published keys do not name: get newer ones',
  'key-stolen-later': 'its key was stolen after the date it bears, and a thief can write any date: ask the Academy by the code',
  'status-list': 'a status list given is not one the Academy signed',
};

const stop = (fault: string): never => {
  console.error(fault);
  process.exit(2);
};

const readArguments = () => {
  try {
    return parseArgs({
      options: {
        keys: { type: 'string', default: 'academy-keys.json' },
        status: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch {
    return stop(usage);
  }
};

/** npm changes into the project's folder and tells where it was called. */
const read = (file: string): Buffer => {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    return statSync(path).size > largest ? stop(`${file}: larger than 10 MB, which no certificate is`) : readFileSync(path);
  } catch {
    return stop(`${file}: cannot be read`);
  }
};

const readKeys = (file: string) => {
  const text = read(file).toString('utf8');
  try {
    return readKeyFile(text);
  } catch (error) {
    return stop(`${file}: ${error instanceof Error ? error.message : 'no key file'}`);
  }
};

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const statusOf = (list: OfflineVerdict['lists'][number] | undefined): string =>
  list ? `not marked in the list of ${new Date(list.at).toISOString()}` : 'not known: this list was not given; ask the Academy by the code';

const linesOf = (file: string, { verdict, reason, codes, validFrom, validUntil, lists, format }: OfflineVerdict, demonstration: boolean): string[] => [
  `${file}: ${{ genuine: 'GENUINE', refused: 'REFUSED', undecided: 'CANNOT BE JUDGED' }[verdict]}${reason ? `: ${reasons[reason]}` : ''}`,
  ...(codes.length > 0 ? [`  code          ${codes.join(', ')}`] : []),
  ...(verdict === 'genuine'
    ? [
        ...(validFrom === null ? [] : [`  issued        ${day(validFrom)} (UTC)`]),
        `  valid until   ${validUntil === null ? (format === 'pdf' && validFrom === null ? 'as the document says' : 'no end is set') : `${day(validUntil)} (UTC)`}`,
        ...statusPurposes.map((purpose) => `  ${purpose.padEnd(13)} ${statusOf(lists.find((list) => list.purpose === purpose))}`),
      ]
    : []),
  ...(demonstration ? ['  These are keys of a demonstration: they prove nothing.'] : []),
];

const { values, positionals } = readArguments();
const [file, ...more] = positionals;
if (file === undefined || more.length > 0) stop(usage);
else {
  const keys = readKeys(values.keys);
  const verdict = await judgeOffline(
    new Uint8Array(read(file)),
    keys,
    values.status.map((list) => read(list).toString('utf8')),
    Date.now(),
  );
  if (values.json) console.log(JSON.stringify({ file, demonstration: keys.demonstration, ...verdict }, undefined, 2));
  else console.log(linesOf(file, verdict, keys.demonstration).join('\n'));
  process.exitCode = { genuine: 0, refused: 1, undecided: 2 }[verdict.verdict];
}
