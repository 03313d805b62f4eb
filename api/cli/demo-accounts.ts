import { readDemonstrationAccounts } from '../demo/demonstration-accounts.ts';
import { accountLines } from './print-accounts.ts';
import { settings } from './settings.ts';

const accounts = await readDemonstrationAccounts(settings().dataDir);
if (accounts) console.log(['Demonstration accounts (role, e-mail, password):', ...accountLines(accounts)].join('\n'));
else {
  console.error('There are no demonstration accounts yet: they are made at the first npm start.');
  process.exitCode = 1;
}
