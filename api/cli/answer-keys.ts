import { readFile } from 'node:fs/promises';
import { importKey } from '../certificates/import-key.ts';
import { type ListedKey, listKeys } from '../certificates/list-keys.ts';
import { planTheft, reportStolenKey, type TheftReport } from '../certificates/report-stolen-key.ts';
import { retireOneKey, rotateKey } from '../certificates/rotate-key.ts';
import type { ControlProgress, KeysQuestion } from '../control/control-socket.ts';
import type { Services } from '../services.ts';

const moment = (at: number): string => new Date(at).toISOString();

const stateOf = ({ retiredAt, stolenSince, here }: ListedKey): string => {
  const known = stolenSince !== null ? `stolen since ${moment(stolenSince)}` : retiredAt !== null ? `retired ${moment(retiredAt)}` : 'in use';
  return here ? known : `${known}, private half not here`;
};

const listed = (keys: readonly ListedKey[]): string[] =>
  keys.map((key) => `${key.issuerSlug}  ${key.purpose}  ${key.id}  since ${moment(key.createdAt)}  ${stateOf(key)}  certificates: ${key.signed}`);

const numbers = (what: string, list: readonly string[]): string[] =>
  list.length > 0 ? [`${what}: ${list.length}`, ...list.map((number) => `  ${number}`)] : [];

const theft = ({ key, revoked, replaced, left }: TheftReport, done: boolean): string[] => [
  `Key ${key.id} (${key.purpose} of ${key.issuerSlug})`,
  ...numbers(done ? 'Revoked' : 'To be revoked', revoked),
  ...numbers(done ? 'Issued again' : 'To be issued again', replaced),
  ...numbers('Left as they are', left),
  done ? 'Done. Run it again: what was just being signed is found then.' : 'Nothing was changed. With --yes it is carried out.',
];

/** Carries out what `npm run keys` asks, in this process; lines to print. Throws with what is wrong, in words. */
export const answerKeys = async (services: Services, asked: KeysQuestion, progress: (progress: ControlProgress) => void): Promise<string[]> => {
  switch (asked.verb) {
    case 'list':
      return listed(await listKeys(services));
    case 'rotate':
      return [
        `${asked.issuer} signs ${asked.purpose} with the new key ${await rotateKey(services, asked.issuer, asked.purpose)}; the one before goes on verifying.`,
      ];
    case 'retire':
      return [`Retired ${asked.key}; in its place is the new key ${await retireOneKey(services, asked.key)}. What the old one signed goes on verifying.`];
    case 'import':
      return [`${asked.issuer} signs documents with the imported key ${await importKey(services, asked.issuer, await readFile(asked.file))}.`];
    case 'stolen':
      return asked.carryOut
        ? theft(await reportStolenKey(services, asked.key, asked.since, (done, of) => progress({ done, of })), true)
        : theft(await planTheft(services, asked.key, asked.since), false);
  }
};
