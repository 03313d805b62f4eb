import type { Locale } from '#language/locale.ts';

/** What can happen, and what is written down of it. Ids only: the rows hold the rest. */
export interface Events {
  'attempt.closed': { attemptId: string; personId: string; courseSlug: string; passed: boolean };
  'lesson.completed': { personId: string; courseSlug: string; lessonId: string };
  'course.completed': { completionId: string; personId: string; courseSlug: string; courseVersionId: string; attemptId: string | null };
  /** Number, code and wording are fixed; the PDF is still to be drawn. */
  'certificate.registered': { certificateId: string };
  /** The signed files are stored. */
  'certificate.issued': { certificateId: string; personId: string; language: Locale };
  'account.deleted': { personId: string };
}
export type EventType = keyof Events;
