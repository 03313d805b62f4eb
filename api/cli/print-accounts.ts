import type { DemonstrationAccount } from '../demo/demonstration-accounts.ts';

/** The demonstration accounts as a table for the console. */
export const accountLines = (accounts: readonly DemonstrationAccount[]): string[] =>
  accounts.map(({ role, email, password }) => `  ${role.padEnd(28)}${email.padEnd(36)}${password}`);
