import { randomUUID } from 'node:crypto';
import { ensureIssuerKeys } from '#api/certificates/ensure-issuer-keys.ts';
import { ensureSchemes } from '#api/certificates/ensure-schemes.ts';
import type { CourseVersion } from '#api/courses/course-version.ts';
import { type Course, courseSchema } from '#courses/course.ts';
import { accounts, persons } from '#db/schema/accounts.ts';
import { courses, courseVersions } from '#db/schema/courses.ts';
import { completions } from '#db/schema/progress.ts';
import { sha256Hex } from '../files/file-store.ts';
import type { TestServices } from './test-services.ts';

const same = (text: string) => ({ kk: `${text} (қазақша)`, ru: `${text} (по-русски)`, en: text });

/** A small course with a final test of three questions. */
export const sampleCourse = (change: Partial<Course> = {}): Course =>
  courseSchema.parse({
    original: 'ru',
    title: { kk: 'Жұмыскерлердің цифрлық құқықтары', ru: 'Цифровые права работников', en: 'Digital rights of workers' },
    summary: same('Summary'),
    direction: 'digital-rights',
    level: 'basic',
    audience: [same('Everybody')],
    outcomes: [
      { kk: 'Деректерге қол жеткізуді сұрау', ru: 'Запрашивать доступ к данным', en: 'Ask for access to data' },
      { kk: 'Түсіндірме сұрау', ru: 'Запрашивать объяснение', en: 'Ask for an explanation' },
    ],
    hours: { clock: 4.5, academic: 6, academicMinutes: 45 },
    topics: [{ id: 'data', title: same('Data') }],
    modules: [{ id: 'one', title: same('One'), summary: same('One'), lessons: [{ id: 'first', title: same('First'), summary: same('First'), minutes: 10 }] }],
    completion: { lessons: 'all', finalTest: true },
    finalTest: {
      draw: { data: 3 },
      timeLimitMinutes: 25,
      graceSeconds: 30,
      passMark: 0.7,
      passMarkReference: same('The authors'),
      attempts: 3,
      pauseMinutes: 0,
    },
    certificateScheme: 'digital-rights-achievement',
    ...change,
  });

type PersonChange = Partial<typeof persons.$inferInsert> & { email?: string | null };

/** Issuers, keys, schemes and a course, and ways to let people complete it. */
export const certificateWorld = async (services: TestServices, course = sampleCourse()) => {
  await ensureSchemes(services);
  await ensureIssuerKeys(services);
  const version: CourseVersion = { slug: 'digital-rights', course, lessons: {}, checks: {}, bank: {} };
  const body = JSON.stringify(version);
  const courseVersionId = sha256Hex(body);
  await services.write(async ({ tx, now }) => {
    await tx.insert(courseVersions).values({ id: courseVersionId, slug: version.slug, body, storedAt: now });
    await tx.insert(courses).values({ slug: version.slug, versionId: courseVersionId });
  });
  const addPerson = async ({ email = `${randomUUID()}@example.kz`, ...change }: PersonChange = {}): Promise<string> => {
    const id = randomUUID();
    await services.write(async ({ tx, now }) => {
      await tx.insert(persons).values({
        id,
        familyNameKk: 'Әбдірахманова',
        givenNameKk: 'Гүлнұр',
        patronymicKk: 'Өмірзаққызы',
        familyNameRu: 'Абдрахманова',
        givenNameRu: 'Гульнур',
        patronymicRu: 'Омирзаковна',
        familyNameLatin: 'Abdrakhmanova',
        givenNameLatin: 'Gulnur',
        language: 'ru',
        createdAt: now,
        updatedAt: now,
        ...change,
      });
      if (email !== null) await tx.insert(accounts).values({ id: randomUUID(), personId: id, email, emailConfirmedAt: now, createdAt: now });
    });
    return id;
  };
  /** The completion with its event, as progress/ writes them. */
  const complete = async (personId: string, completedAt = services.now()): Promise<string> => {
    const completionId = randomUUID();
    await services.write(async ({ tx, emit }) => {
      await tx.insert(completions).values({ id: completionId, personId, courseSlug: version.slug, courseVersionId, completedAt });
      await emit('course.completed', { completionId, personId, courseSlug: version.slug, courseVersionId, attemptId: null });
    });
    return completionId;
  };
  return { courseVersionId, addPerson, complete };
};
