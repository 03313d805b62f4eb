import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Tx } from '#db/client.ts';
import { accounts, audit, persons, roles } from '#db/schema/accounts.ts';
import { organisations, sectors } from '#db/schema/organisations.ts';

type RoleRow = typeof roles.$inferSelect;

export const roleRow = (reader: Reader, id: string): Promise<RoleRow | undefined> => reader.select().from(roles).where(eq(roles.id, id)).get();

export const rolesHeldBy = (reader: Reader, personIds: readonly string[]): Promise<RoleRow[]> =>
  reader
    .select()
    .from(roles)
    .where(and(inArray(roles.personId, [...personIds]), isNull(roles.revokedAt)));

export const insertRole = async (tx: Tx, row: RoleRow): Promise<void> => {
  await tx.insert(roles).values(row);
};

export const endRole = async (tx: Tx, id: string, revokedBy: string, revokedAt: number): Promise<void> => {
  await tx.update(roles).set({ revokedBy, revokedAt }).where(eq(roles.id, id));
};

export const academyAdministratorIds = async (reader: Reader): Promise<Set<string>> => {
  const rows = await reader
    .select({ personId: roles.personId })
    .from(roles)
    .where(and(eq(roles.role, 'academy-administrator'), isNull(roles.revokedAt)));
  return new Set(rows.map(({ personId }) => personId));
};

export const heldRoles = (reader: Reader) => {
  const granter = alias(persons, 'granter');
  return reader
    .select({ role: roles, person: persons, email: accounts.email, organisation: organisations, granter })
    .from(roles)
    .innerJoin(persons, eq(persons.id, roles.personId))
    .leftJoin(accounts, eq(accounts.personId, persons.id))
    .leftJoin(organisations, eq(organisations.id, roles.organisationId))
    .leftJoin(granter, eq(granter.id, roles.grantedBy))
    .where(isNull(roles.revokedAt))
    .orderBy(desc(roles.grantedAt), roles.id);
};

/** Newest first, older than `before`. */
export const auditPage = (reader: Reader, before: number | undefined, size: number) =>
  reader
    .select({ entry: audit, actor: persons })
    .from(audit)
    .leftJoin(persons, eq(persons.id, audit.actorId))
    .where(before === undefined ? undefined : lt(audit.id, before))
    .orderBy(desc(audit.id))
    .limit(size);

/** People, units and sectors among these ids. */
export const rowsNamed = async (reader: Reader, ids: readonly string[]) => ({
  persons: await reader
    .select()
    .from(persons)
    .where(inArray(persons.id, [...ids])),
  places: [
    ...(await reader
      .select()
      .from(organisations)
      .where(inArray(organisations.id, [...ids]))),
    ...(await reader
      .select()
      .from(sectors)
      .where(inArray(sectors.id, [...ids]))),
  ],
});
