import type { Learning } from '#api/progress/contract.ts';
import type { Locale } from '#language/locale.ts';

export interface NextStep {
  kind: 'lesson' | 'test' | 'result' | 'certificates';
  href: string;
  /** Of the lesson; empty for the others. */
  title: string;
}

/**
 * What to do next in a course she is enrolled in: an open attempt first (its clock runs), then the certificate, then the
 * place in the lesson where she stopped, then the next lesson, then the test.
 */
export const nextStep = (locale: Locale, { slug, completedAt, finalTest, nextLesson, position, readLessons }: Learning): NextStep | null => {
  if (finalTest?.openAttemptId) return { kind: 'test', href: `/${locale}/attempts/${finalTest.openAttemptId}`, title: '' };
  if (completedAt !== null) return { kind: 'certificates', href: `/${locale}/certificates`, title: '' };
  if (nextLesson) {
    const stopped =
      position && position.lessonId === nextLesson.id && !readLessons.includes(position.lessonId) && position.block > 0 ? `#b${position.block}` : '';
    return { kind: 'lesson', href: `/${locale}/courses/${slug}/${nextLesson.id}${stopped}`, title: nextLesson.title };
  }
  if (finalTest?.passed && finalTest.resultAttemptId) return { kind: 'result', href: `/${locale}/attempts/${finalTest.resultAttemptId}/result`, title: '' };
  return finalTest ? { kind: 'test', href: `/${locale}/learning/${slug}/final-test`, title: '' } : null;
};
