import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sendControl } from '#api/control/control-socket.ts';

/** A server of one's own, for journeys that move the clock or change what all others see. */
export interface OwnAcademy {
  origin: string;
  dataDir: string;
  advanceClock: (milliseconds: number) => Promise<void>;
  stop: () => Promise<void>;
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

/** Open when this resolves. */
export const startAcademy = async (): Promise<OwnAcademy> => {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'academy-own-'));
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['api/cli/start.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ACADEMY_PROFILE: 'test', TEST_CLOCK: '1', PORT: String(port), PUBLIC_URL: origin, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit').then(() => {
    throw new Error('the academy did not open');
  });
  const opened = new Promise<void>((resolve) => createInterface({ input: child.stdout }).on('line', (line) => line.includes(origin) && resolve()));
  await Promise.race([opened, gone]);
  gone.catch(() => undefined);
  return {
    origin,
    dataDir,
    advanceClock: async (milliseconds) => {
      const answer = await sendControl(dataDir, { command: 'advance-clock', milliseconds });
      if (answer?.ok !== true) throw new Error('the clock was not moved');
    },
    stop: async () => {
      child.kill('SIGTERM');
      await gone.catch(() => undefined);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
