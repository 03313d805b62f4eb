import { text } from 'drizzle-orm/sqlite-core';

/** A name in the three languages. Instants everywhere are UTC milliseconds; ids are UUIDs unless a comment says otherwise. */
export const names = { nameKk: text().notNull(), nameRu: text().notNull(), nameEn: text().notNull() };
