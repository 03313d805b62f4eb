import { and, eq, inArray, notExists, or, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { organisationClosure, organisationParents, organisations, regions, sectors } from '#db/schema/organisations.ts';
import type { ParentKind } from './parents.ts';
import { caseVariants } from './search-variants.ts';

export type OrganisationRow = typeof organisations.$inferSelect;
export type SectorRow = typeof sectors.$inferSelect;

export const allRegions = (reader: Reader) => reader.select().from(regions);
export const allSectors = (reader: Reader) => reader.select().from(sectors);

export const sectorById = (reader: Reader, id: string): Promise<SectorRow | undefined> => reader.select().from(sectors).where(eq(sectors.id, id)).get();

export const insertSector = async (tx: Tx, row: typeof sectors.$inferInsert): Promise<void> => {
  await tx.insert(sectors).values(row);
};

export const updateSector = async (tx: Tx, id: string, change: Partial<SectorRow>): Promise<void> => {
  await tx.update(sectors).set(change).where(eq(sectors.id, id));
};

export const organisationRow = (reader: Reader, id: string): Promise<OrganisationRow | undefined> =>
  reader.select().from(organisations).where(eq(organisations.id, id)).get();

export const organisationRows = (reader: Reader, ids: readonly string[]): Promise<OrganisationRow[]> =>
  reader
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...ids]));

export const organisationsNamed = (reader: Reader, text: string, limit: number): Promise<OrganisationRow[]> => {
  const columns = [organisations.nameKk, organisations.nameRu, organisations.nameEn];
  const holds = caseVariants(text).flatMap((variant) => columns.map((column) => sql`instr(${column}, ${variant}) > 0`));
  return reader
    .select()
    .from(organisations)
    .where(or(...holds))
    .orderBy(organisations.nameRu)
    .limit(limit);
};

/** Nothing stands above them. */
export const rootOrganisations = (reader: Reader): Promise<OrganisationRow[]> =>
  reader
    .select()
    .from(organisations)
    .where(notExists(reader.select({ one: sql`1` }).from(organisationParents).where(eq(organisationParents.childId, organisations.id))));

export const childrenOf = async (reader: Reader, parentId: string): Promise<OrganisationRow[]> => {
  const ids = reader.select({ id: organisationParents.childId }).from(organisationParents).where(eq(organisationParents.parentId, parentId));
  return reader.select().from(organisations).where(inArray(organisations.id, ids));
};

export const renameOrganisationRow = async (tx: Tx, id: string, names: Pick<OrganisationRow, 'nameKk' | 'nameRu' | 'nameEn'>): Promise<void> => {
  await tx.update(organisations).set(names).where(eq(organisations.id, id));
};

export const insertOrganisation = async (tx: Tx, row: OrganisationRow): Promise<void> => {
  await tx.insert(organisations).values(row);
};

export const replaceParents = async (tx: Tx, childId: string, parents: readonly { id: string; kind: ParentKind }[]): Promise<void> => {
  await tx.delete(organisationParents).where(eq(organisationParents.childId, childId));
  for (const { id, kind } of parents) await tx.insert(organisationParents).values({ childId, parentId: id, kind });
};

export const parentsOf = (reader: Reader, childId: string): Promise<{ id: string; kind: ParentKind }[]> =>
  reader.select({ id: organisationParents.parentId, kind: organisationParents.kind }).from(organisationParents).where(eq(organisationParents.childId, childId));

/** The unit itself included. */
export const descendantIds = async (reader: Reader, id: string): Promise<string[]> => {
  const rows = await reader.select({ id: organisationClosure.descendantId }).from(organisationClosure).where(eq(organisationClosure.ancestorId, id));
  return rows.map((row) => row.id);
};

export const standsUnder = async (reader: Reader, ancestorId: string, descendantId: string): Promise<boolean> => {
  const row = await reader
    .select({ depth: organisationClosure.depth })
    .from(organisationClosure)
    .where(and(eq(organisationClosure.ancestorId, ancestorId), eq(organisationClosure.descendantId, descendantId)))
    .get();
  return row !== undefined;
};

/** Walks up the links of these units anew. There must be no cycle: the walk would not end. */
export const rebuildClosure = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    await tx.delete(organisationClosure).where(eq(organisationClosure.descendantId, id));
    await tx.run(sql`
      INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
      WITH RECURSIVE up (ancestor, depth) AS (
        SELECT ${id}, 0
        UNION
        SELECT parents.parent_id, up.depth + 1 FROM up JOIN organisation_parents AS parents ON parents.child_id = up.ancestor
      )
      SELECT ancestor, ${id}, min(depth) FROM up GROUP BY ancestor`);
  }
};

export const insertRegions = async (tx: Tx, rows: readonly (typeof regions.$inferInsert)[]): Promise<void> => {
  await tx
    .insert(regions)
    .values([...rows])
    .onConflictDoNothing();
};

export const insertSectors = async (tx: Tx, rows: readonly (typeof sectors.$inferInsert)[]): Promise<void> => {
  await tx
    .insert(sectors)
    .values([...rows])
    .onConflictDoNothing();
};
