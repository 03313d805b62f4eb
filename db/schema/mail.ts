import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Outgoing letters. `id` is the cause's key, so one cause sends one letter. */
export const mails = sqliteTable(
  'mails',
  {
    id: text().primaryKey(),
    /** Whose mailbox it is: deleted with the account. */
    accountId: text(),
    recipient: text().notNull(),
    language: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: integer().notNull(),
    tries: integer().notNull(),
    nextTryAt: integer().notNull(),
    sentAt: integer(),
  },
  (t) => [index('mails_due').on(t.sentAt, t.nextTryAt)],
);
