import { nameOf } from '#api/organisations/views.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import { personName, spellingOf } from './document-name.ts';
import type { AuditEntry } from './role-contract.ts';
import { auditPage, rowsNamed } from './role-queries.ts';

const pageSize = 50;

type Row = Awaited<ReturnType<typeof auditPage>>[number];

const idsOf = ({ entry: { objectId, details } }: Row): string[] => [objectId, ...Object.values(details ?? {}).filter((value) => typeof value === 'string')];

/** What these ids are called; an id that is no person, unit or sector, or of somebody anonymised, has no name. */
const namesOf = async (reader: Reader, ids: readonly string[], locale: Locale): Promise<Map<string, string>> => {
  const { persons, places } = await rowsNamed(reader, ids);
  const people = persons.map((person) => [person.id, personName(person, spellingOf(locale))] as const);
  return new Map(
    [...people, ...places.map((place) => [place.id, nameOf(place)[locale]] as const)].filter((pair): pair is [string, string] => pair[1] !== null),
  );
};

/** 50 entries older than `before`; `next` is null on the last page. */
export const readAudit = async (reader: Reader, before: number | undefined, locale: Locale): Promise<{ entries: AuditEntry[]; next: number | null }> => {
  const rows = await auditPage(reader, before, pageSize + 1);
  const page = rows.slice(0, pageSize);
  const names = await namesOf(reader, [...new Set(page.flatMap(idsOf))], locale);
  const entries = page.map((row) => {
    const { entry, actor } = row;
    return {
      id: entry.id,
      at: entry.at,
      actor: actor && { id: actor.id, name: personName(actor, spellingOf(locale)) },
      action: entry.action,
      objectType: entry.objectType,
      objectId: entry.objectId,
      details: entry.details ?? {},
      names: Object.fromEntries(idsOf(row).flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : []))),
    };
  });
  return { entries, next: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null };
};
