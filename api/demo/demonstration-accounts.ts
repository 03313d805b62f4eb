import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One account for each role. The passwords are made at the first start and stand only in the data folder, mode 0600. */
export interface DemonstrationAccount {
  role: 'learner' | 'assessor' | 'methodist' | 'organisation-administrator' | 'academy-administrator';
  email: string;
  password: string;
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo-accounts.json');

export const readDemonstrationAccounts = async (dataDir: string): Promise<DemonstrationAccount[] | undefined> =>
  existsSync(fileIn(dataDir)) ? (JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as DemonstrationAccount[]) : undefined;

export const storeDemonstrationAccounts = async (dataDir: string, accounts: DemonstrationAccount[]): Promise<void> => {
  const draft = `${fileIn(dataDir)}.draft`;
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, fileIn(dataDir));
};
