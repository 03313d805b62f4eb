import type { Texts } from '#language/locale.ts';
import type { IssuerRow } from './queries.ts';

/** In the three languages. */
export const issuerName = ({ nameKk: kk, nameRu: ru, nameEn: en }: Pick<IssuerRow, 'nameKk' | 'nameRu' | 'nameEn'>): Texts => ({ kk, ru, en });
