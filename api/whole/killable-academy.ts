import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Ask, askAt } from '#api/testing/ask.ts';

const script = fileURLToPath(new URL('../testing/serve-api.ts', import.meta.url));
export const publicUrl = 'http://localhost:4321';
/** Settings of an academy on this data folder. */
export const settingsFor = (dataDir: string) => ({ ACADEMY_PROFILE: 'test', DATA_DIR: dataDir, PUBLIC_URL: publicUrl });

export interface KillableAcademy {
  ask: Ask;
  /** kill -9; resolves when the process is gone. */
  kill: () => Promise<void>;
  /** What it complained of. */
  complaints: () => string;
}

/** The API in a process of its own on this data folder, open when this resolves. */
export const startAcademy = async (dataDir: string): Promise<KillableAcademy> => {
  const child = spawn(process.execPath, [script], { env: settingsFor(dataDir), stdio: ['pipe', 'pipe', 'pipe'] });
  const gone = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += data;
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), gone])) as [unknown];
  const port = /^port (\d+)$/.exec(String(line))?.[1];
  if (port === undefined) throw new Error(`the academy did not open: ${complaints}`);
  return {
    ask: askAt(publicUrl, (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init)),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    complaints: () => complaints,
  };
};
