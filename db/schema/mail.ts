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
    /** Of a letter that comes again and again: ends it by one click in the mail program (RFC 8058). */
    unsubscribeUrl: text(),
    createdAt: integer().notNull(),
    tries: integer().notNull(),
    nextTryAt: integer().notNull(),
    sentAt: integer(),
    /** When it was given up; recipient and text are blank from then on, the row stays so that it can be counted. */
    failedAt: integer(),
    /** The class of the last fault (`EENVELOPE`), never its message: that may name the recipient. */
    fault: text(),
  },
  (t) => [index('mails_due').on(t.sentAt, t.failedAt, t.nextTryAt)],
);
