import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendControl, serveControl } from './control-socket.ts';

let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'control-'));
});
afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test('where no server runs there is no answer, and the command goes on', async () => {
  expect(await sendControl(folder, { command: 'export-practices' })).toBeUndefined();
});

test('a socket left behind by a server that was killed is no server', async () => {
  const killed = createServer();
  await new Promise<void>((resolve) => killed.listen(join(folder, 'control.sock'), resolve));
  killed.close();
  expect(await sendControl(folder, { command: 'import-practices' })).toBeUndefined();
});

test('a server answers with the result, or with what failed', async () => {
  server = await serveControl(folder, async ({ command }) => {
    if (command === 'import-practices') throw new Error('no such folder');
    return { asked: command };
  });
  expect(await sendControl(folder, { command: 'export-practices' })).toEqual({ ok: true, result: { asked: 'export-practices' } });
  expect(await sendControl(folder, { command: 'import-practices' })).toEqual({ ok: false, fault: 'no such folder' });
});
