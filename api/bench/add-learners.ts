import { randomUUID } from 'node:crypto';
import { createAccount } from '#api/accounts/create-account.ts';
import { hashPassword } from '#api/accounts/passwords.ts';
import { openSession } from '#api/accounts/session-store.ts';
import { currentCourse } from '#api/courses/read-course.ts';
import { enrol } from '#api/progress/enrol.ts';
import { markLessonRead } from '#api/progress/mark-lesson-read.ts';
import type { Services } from '#api/services.ts';

/** The course everything is measured on. */
export const benchCourse = 'digital-rights';

export interface Learner {
  personId: string;
  email: string;
  /** What her browser sends. */
  cookie: string;
}

/** Learners with a name, a confirmed address and a session who have read every lesson: the final test is open to them. */
export const addLearners = async ({ env, write }: Services, count: number): Promise<Learner[]> => {
  // One for all: each takes 15 ms and more, and nobody here signs in.
  const passwordHash = await hashPassword(randomUUID());
  const names = { familyNameKk: 'Сәрсенова', givenNameKk: 'Әсел', patronymicKk: 'Қайратқызы' };
  return write(async (work) => {
    const course = await currentCourse(work.tx, benchCourse);
    const lessons = (course?.version.course.modules ?? []).flatMap((module) => module.lessons.map(({ id }) => id));
    const learners: Learner[] = [];
    for (let index = 0; index < count; index += 1) {
      const email = `${randomUUID()}@bench.example`;
      const { personId, accountId } = await createAccount(work, { email, passwordHash, language: 'kk', names, confirmed: true });
      await enrol(work, { personId, slug: benchCourse });
      for (const lessonId of lessons) await markLessonRead(work, { personId, slug: benchCourse, lessonId });
      const setCookie = await openSession(work, env, accountId, 'bench');
      learners.push({ personId, email, cookie: setCookie.split(';')[0] ?? '' });
    }
    return learners;
  });
};
