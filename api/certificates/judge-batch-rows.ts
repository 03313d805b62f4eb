import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Reader } from '#db/client.ts';
import type { BatchObstacle } from './batch-contract.ts';
import type { Given } from './batch-given.ts';
import { type BatchTerms, type JudgedRow, judgeBatchRow } from './judge-batch-row.ts';

/** libSQL answers at once and lets nobody in between: a thousand rows in one go stop every request for a second. */
const betweenTurns = 5;

/** By what somebody is seen to stand in a list twice; nothing for a name without address. */
export const sameAs = (personId: string | null, { email }: Given): string | undefined => personId ?? email;

/** Rows in their order. `seen`: who has a row already; grows. */
export const judgeBatchRows = async <Row extends { given: Given; personId: string | null }>(
  reader: Reader,
  terms: BatchTerms,
  rows: readonly Row[],
  seen: Set<string>,
): Promise<(Row & JudgedRow)[]> => {
  const judged: (Row & JudgedRow)[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % betweenTurns === 0) await othersTurn();
    const verdict = await judgeBatchRow(reader, terms, row);
    const key = sameAs(verdict.personId, row.given);
    const obstacle: BatchObstacle | null = verdict.obstacle ?? (key !== undefined && seen.has(key) ? 'twice' : null);
    if (obstacle === null && key !== undefined) seen.add(key);
    judged.push({ ...row, ...verdict, obstacle });
  }
  return judged;
};
