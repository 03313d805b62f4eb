import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Env, EnvError, readEnv } from '../env.ts';
import { root } from './run-step.ts';

/** The settings of this process (`.env` included). Ends the process with every fault named when they are not right. */
export const settings = (): Env => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
};
