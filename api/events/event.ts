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
  /** Another version is taught, or the course was withdrawn or offered again. */
  'course.changed': { courseSlug: string };
  /** Readers see this version now. */
  'practice.published': { practiceId: string; versionId: string };
  'practice.withdrawn': { practiceId: string };
  'practice.restored': { practiceId: string };
  'account.deleted': { personId: string };
}
export type EventType = keyof Events;
