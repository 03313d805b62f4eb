import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { names } from './columns.ts';

/** Regions of Kazakhstan, seeded. `code` is ISO 3166-2:KZ. */
export const regions = sqliteTable('regions', { code: text().primaryKey(), ...names });

/** Branches of the economy: an editable list; a sector in use is retired, never deleted. */
export const sectors = sqliteTable('sectors', { id: text().primaryKey(), ...names, retiredAt: integer() });

/** Units of the union's tree, from the Federation to primary organisations. */
export const organisations = sqliteTable('organisations', {
  id: text().primaryKey(),
  kind: text({ enum: ['federation', 'sectoral', 'territorial', 'local', 'primary'] }).notNull(),
  ...names,
  businessNumber: text(),
  regionCode: text().references(() => regions.code),
  sectorId: text().references(() => sectors.id),
  createdAt: integer().notNull(),
});

/** Typed links: a primary organisation belongs to a sectoral and to a territorial body. */
export const organisationParents = sqliteTable(
  'organisation_parents',
  {
    childId: text()
      .notNull()
      .references(() => organisations.id),
    parentId: text()
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: ['sectoral', 'territorial', 'federal'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.childId, t.parentId, t.kind] })],
);

/** Every ancestor of every unit, itself included at depth 0: a subtree is one indexed read. */
export const organisationClosure = sqliteTable(
  'organisation_closure',
  {
    ancestorId: text()
      .notNull()
      .references(() => organisations.id),
    descendantId: text()
      .notNull()
      .references(() => organisations.id),
    depth: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.ancestorId, t.descendantId] }), index('closure_descendant').on(t.descendantId)],
);
