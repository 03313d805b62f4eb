import type { CertificateDocument, CertificateKind } from '../certificate.ts';
import { criteriaOf, kindName } from './criteria.ts';

/** The nearest of the types Open Badges 3.0 lists. */
const achievementTypes: Record<CertificateKind, string> = {
  participation: 'CertificateOfCompletion',
  achievement: 'Certificate',
  competence: 'Competency',
  licence: 'License',
};

/** A version of a scheme, and the course when it certifies one: courses may share a scheme. */
export interface Certified {
  slug: string;
  versionId: string;
  courseSlug: string | null;
}

/** Address and id of what is certified. */
export const achievementId = (publicUrl: string, { slug, versionId, courseSlug }: Certified): string =>
  [publicUrl, 'achievements', slug, versionId, ...(courseSlug === null ? [] : [courseSlug])].join('/');

/** What the score is read by. */
export const scoreId = (achievement: string): string => `${achievement}#score`;

/** A share as it stands in a credential: percent of the whole, without a sign. */
export const scoreText = (share: number): string => String(Math.round(share * 10_000) / 100);

const alignmentsOf = (alignment: NonNullable<CertificateDocument['alignment']>) =>
  alignment.map(({ name, framework, url, code }) => ({
    type: ['Alignment'],
    targetName: name.en,
    targetUrl: url,
    targetFramework: framework,
    ...(code === undefined ? {} : { targetCode: code }),
  }));

/**
 * The Achievement of an Open Badge: what is certified, the same for everybody who holds it. In English, for partners; its
 * name in Kazakh and Russian stands in the description, where Open Badges has one language alone.
 */
export const achievementOf = (document: CertificateDocument, id: string) => {
  const { title, kind, alignment, result } = document;
  return {
    id,
    type: ['Achievement'],
    achievementType: achievementTypes[kind],
    inLanguage: 'en',
    name: title.en,
    description: `${kindName(kind)}: ${title.en}. In Kazakh: ${title.kk}. In Russian: ${title.ru}.`,
    criteria: { narrative: criteriaOf(document) },
    ...(alignment ? { alignment: alignmentsOf(alignment) } : {}),
    ...(result
      ? {
          resultDescription: [
            {
              id: scoreId(id),
              type: ['ResultDescription'],
              name: 'Score',
              resultType: 'Percent',
              valueMin: '0',
              valueMax: '100',
              requiredValue: scoreText(result.passMark),
            },
          ],
        }
      : {}),
  };
};
