import { citedPractices } from '#courses/cited-practices.ts';
import { contentHash, sha256 } from '#courses/hash.ts';
import { lessonsOf } from '#courses/lessons-of.ts';
import type { LoadedCourse } from '#courses/load-courses.ts';
import type { Question } from '#courses/question.ts';
import { type Locale, locales } from '#language/locale.ts';
import type { CourseVersion } from './course-version.ts';

export interface MadeVersion {
  versionId: string;
  version: CourseVersion;
  /** Every question of checks and bank, by version id. */
  questions: Map<string, Question>;
}

/** A question as it is asked: which original a translation was compared with is no part of it. */
const asked = (question: Question): Question => {
  const text = (locale: Locale) => {
    const { from: _, ...rest } = question[locale];
    return rest;
  };
  return { ...question, kk: text('kk'), ru: text('ru'), en: text('en') };
};

/** What is stored of a course without errors. The same files give the same ids, on every machine. */
export const makeVersion = ({ slug, course, lessons, checks, bank, figures, drawings }: LoadedCourse): MadeVersion => {
  if (!course.value) throw new Error(`${slug}: a course with errors has no version`);
  const questions = new Map<string, Question>();
  const ids = (file: { value: Question[] | undefined } | undefined): string[] =>
    (file?.value ?? []).map((question) => {
      const body = asked(question);
      const id = contentHash(body);
      questions.set(id, body);
      return id;
    });
  const lessonIds = lessonsOf(course.value).map(({ lesson }) => lesson.id);
  const cited = lessonIds.flatMap((id) => {
    const practices = citedPractices(lessons.get(id));
    return practices.length > 0 ? [[id, practices] as const] : [];
  });
  const version: CourseVersion = {
    slug,
    course: { ...course.value, translatedFrom: {} },
    lessons: Object.fromEntries(
      lessonIds.map((id) => [
        id,
        Object.fromEntries(locales.map((locale) => [locale, sha256(lessons.get(id)?.[locale]?.body ?? '')])) as Record<Locale, string>,
      ]),
    ),
    figures: Object.fromEntries(
      Object.entries(figures.value ?? {}).map(([id, { alt, caption, labels }]) => [
        id,
        contentHash({ drawing: drawings.get(id)?.source ?? '', alt, caption, labels }),
      ]),
    ),
    ...(cited.length > 0 ? { practices: Object.fromEntries(cited) } : {}),
    checks: Object.fromEntries(lessonIds.map((id) => [id, ids(checks.get(id))])),
    bank: Object.fromEntries(course.value.topics.map(({ id }) => [id, ids(bank.get(id))])),
  };
  return { versionId: contentHash(version), version, questions };
};
