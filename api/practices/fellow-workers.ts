import { personName, spellingOf } from '#api/accounts/document-name.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import { personRows } from './workflow-queries.ts';

export interface Fellow {
  /** Null without a name, or gone. */
  name: string | null;
  isYou: boolean;
}

/** Names of people, in the spelling readers of a language expect, as the asker sees them; null for nobody. */
export const fellowWorkers = async (
  reader: Reader,
  ids: readonly (string | null)[],
  asker: { personId: string; locale: Locale },
): Promise<(personId: string | null) => Fellow | null> => {
  const rows = await personRows(reader, [...new Set(ids.filter((id) => id !== null))]);
  const names = new Map(rows.map((row) => [row.id, personName(row, spellingOf(asker.locale))]));
  return (personId) => (personId === null ? null : { name: names.get(personId) ?? null, isYou: personId === asker.personId });
};
