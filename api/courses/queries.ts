import { eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { courses, courseVersions, questionVersions } from '#db/schema/courses.ts';

export interface CourseRow {
  slug: string;
  versionId: string;
  withdrawnAt: number | null;
}

export const findCourse = async (reader: Reader, slug: string): Promise<CourseRow | undefined> =>
  (await reader.select().from(courses).where(eq(courses.slug, slug)))[0];

export const listCourses = (reader: Reader): Promise<CourseRow[]> => reader.select().from(courses).orderBy(courses.slug);

export const findVersionBody = async (reader: Reader, id: string): Promise<string | undefined> =>
  (await reader.select({ body: courseVersions.body }).from(courseVersions).where(eq(courseVersions.id, id)))[0]?.body;

/** SQLite takes far more variables in one statement; a course's bank is a few hundred questions at most. */
const idsAtOnce = 500;

export const findQuestionBodies = async (reader: Reader, ids: readonly string[]): Promise<{ id: string; body: string }[]> => {
  const rows: { id: string; body: string }[] = [];
  for (let from = 0; from < ids.length; from += idsAtOnce)
    rows.push(
      ...(await reader
        .select({ id: questionVersions.id, body: questionVersions.body })
        .from(questionVersions)
        .where(inArray(questionVersions.id, ids.slice(from, from + idsAtOnce)))),
    );
  return rows;
};

export const insertQuestionVersions = async (tx: Tx, rows: (typeof questionVersions.$inferInsert)[]): Promise<string[]> => {
  const added: string[] = [];
  for (const row of rows)
    added.push(...(await tx.insert(questionVersions).values(row).onConflictDoNothing().returning({ id: questionVersions.id })).map(({ id }) => id));
  return added;
};

export const insertCourseVersion = (tx: Tx, row: typeof courseVersions.$inferInsert) => tx.insert(courseVersions).values(row).onConflictDoNothing();

/** Points the course at a version; a withdrawn course stays withdrawn. */
export const pointCourse = (tx: Tx, slug: string, versionId: string) =>
  tx.insert(courses).values({ slug, versionId }).onConflictDoUpdate({ target: courses.slug, set: { versionId } });

export const setWithdrawn = (tx: Tx, slug: string, withdrawnAt: number | null) => tx.update(courses).set({ withdrawnAt }).where(eq(courses.slug, slug));
