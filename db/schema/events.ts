import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** "X happened", written in the transaction that made it happen. */
export const events = sqliteTable('events', {
  id: integer().primaryKey({ autoIncrement: true }),
  type: text().notNull(),
  payload: text({ mode: 'json' }).$type<unknown>().notNull(),
  at: integer().notNull(),
});

/** What each reaction made of each event it listens to. A row without `doneAt` is still to do. */
export const reactionRuns = sqliteTable(
  'reaction_runs',
  {
    eventId: integer()
      .notNull()
      .references(() => events.id),
    reaction: text().notNull(),
    tries: integer().notNull(),
    nextTryAt: integer().notNull(),
    /** Name of the last fault, for operators; never its data. */
    fault: text(),
    doneAt: integer(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.reaction] }), index('reaction_runs_due').on(t.doneAt, t.nextTryAt)],
);
