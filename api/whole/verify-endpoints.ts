import { everybody, type Line } from './endpoint-line.ts';

/** Checking many at once; the rest stands in endpoint-table.ts. */
export const verifyEndpoints: Line[] = [
  {
    endpoint: 'POST /verifications/codes',
    expected: { it: everybody(200) },
    ask: () => ({ path: '/verifications/codes', json: { text: '0000-0000-0000-0000-0000' } }),
  },
];
