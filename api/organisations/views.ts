import type { Organisation, Region, Sector } from './contract.ts';
import type { OrganisationRow, SectorRow } from './queries.ts';

interface Named {
  nameKk: string;
  nameRu: string;
  nameEn: string;
}

/** The columns of a name as the answers carry them. */
export const nameOf = ({ nameKk, nameRu, nameEn }: Named): Organisation['name'] => ({ kk: nameKk, ru: nameRu, en: nameEn });

/** The other way round. */
export const nameColumns = ({ kk, ru, en }: Organisation['name']): Named => ({ nameKk: kk, nameRu: ru, nameEn: en });

export const regionView = (row: Named & { code: string }): Region => ({ code: row.code, name: nameOf(row) });
export const sectorView = (row: SectorRow): Sector => ({ id: row.id, name: nameOf(row), retired: row.retiredAt !== null });
export const organisationView = (row: OrganisationRow): Organisation => ({ id: row.id, kind: row.kind, name: nameOf(row) });
