import { publishedPractice } from '#api/practices/read-practice.ts';
import { languageFor, titleIn } from '#api/practices/title-in.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import type { CollectionView } from './collection-contract.ts';
import { collectionByToken, collectionsOf, type ItemRow, itemsOf } from './queries.ts';

const itemView = async (reader: Reader, { practiceId, addedAt }: ItemRow, locale: Locale): Promise<CollectionView['items'][number]> => {
  const practice = (await publishedPractice(reader, practiceId))?.practice;
  return { practiceId, title: practice ? titleIn(practice, locale) : null, language: practice ? languageFor(practice, locale) : null, addedAt };
};

const withItems = async (reader: Reader, ids: readonly string[], locale: Locale): Promise<Map<string, CollectionView['items']>> => {
  const found = new Map<string, CollectionView['items']>(ids.map((id) => [id, []]));
  for (const row of ids.length > 0 ? await itemsOf(reader, ids) : []) found.get(row.collectionId)?.push(await itemView(reader, row, locale));
  return found;
};

export const readCollections = async (reader: Reader, personId: string, locale: Locale): Promise<CollectionView[]> => {
  const rows = await collectionsOf(reader, personId);
  const items = await withItems(
    reader,
    rows.map(({ id }) => id),
    locale,
  );
  return rows.map(({ id, name, createdAt, shareToken }) => ({ id, name, createdAt, shareToken, items: items.get(id) ?? [] }));
};

/** By its link; undefined when there is none or it was ended. Practices that were withdrawn are left out. */
export const readSharedCollection = async (reader: Reader, token: string, locale: Locale): Promise<Pick<CollectionView, 'name' | 'items'> | undefined> => {
  const row = await collectionByToken(reader, token);
  if (!row) return undefined;
  const items = (await withItems(reader, [row.id], locale)).get(row.id) ?? [];
  return { name: row.name, items: items.filter(({ title }) => title !== null) };
};
