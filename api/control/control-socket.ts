import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Locale } from '#language/locale.ts';

/** What `npm run keys` asks; `since` in UTC milliseconds, `file` the path of a PKCS#12 file on this machine. */
export type KeysQuestion =
  | { verb: 'list' }
  | { verb: 'rotate'; issuer: string; purpose: 'documents' | 'credentials' }
  | { verb: 'retire'; key: string }
  | { verb: 'import'; issuer: string; file: string }
  | { verb: 'stolen'; key: string; since: number; carryOut: boolean };

/** What a command may ask of the running server; only who may read the data folder can. */
export type ControlCommand =
  | { command: 'publish-courses' }
  | { command: 'import-practices' }
  | { command: 'export-practices' }
  | { command: 'rebuild-search' }
  | { command: 'snapshot'; file: string }
  | { command: 'keys'; asked: KeysQuestion }
  | { command: 'invite-administrator'; email: string; language: Locale }
  | { command: 'advance-clock'; milliseconds: number };
/** Told between question and answer by what takes long. */
export interface ControlProgress {
  done: number;
  of: number;
}
export type ControlAnswer = { ok: true; result: unknown } | { ok: false; fault: string };

const socketFile = (dataDir: string): string => join(dataDir, 'control.sock');

/** Listens on a 0600 socket in the data folder: one JSON line for a question, lines of progress if any, one for the answer. */
export const serveControl = async (
  dataDir: string,
  handle: (command: ControlCommand, progress: (progress: ControlProgress) => void) => Promise<unknown>,
): Promise<Server> => {
  const file = socketFile(dataDir);
  rmSync(file, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    const lines = createInterface({ input: socket });
    lines.on('error', () => socket.destroy());
    lines.once('line', async (line) => {
      let answer: ControlAnswer;
      try {
        answer = { ok: true, result: await handle(JSON.parse(line) as ControlCommand, (progress) => socket.write(`${JSON.stringify({ progress })}\n`)) };
      } catch (error) {
        answer = { ok: false, fault: error instanceof Error ? error.message : 'unknown' };
      }
      socket.end(`${JSON.stringify(answer)}\n`);
    });
  });
  const mask = process.umask(0o177);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(file, resolve));
  process.umask(mask);
  chmodSync(file, 0o600);
  return server;
};

/** Asks the server that runs on this data folder; `undefined` when none does. */
export const sendControl = (dataDir: string, command: ControlCommand, progress?: (progress: ControlProgress) => void): Promise<ControlAnswer | undefined> =>
  new Promise((resolve, reject) => {
    const socket = connect(socketFile(dataDir));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? resolve(undefined) : reject(error)));
    socket.on('connect', () => socket.write(`${JSON.stringify(command)}\n`));
    // The interface repeats what the socket says of errors, and would end the process if nobody listened.
    createInterface({ input: socket })
      .on('error', () => undefined)
      .on('line', (line) => {
        const said = JSON.parse(line) as ControlAnswer | { progress: ControlProgress };
        if ('progress' in said) progress?.(said.progress);
        else resolve(said);
      });
  });
