import type { Locale } from '#language/locale.ts';

/** `<object>.<what was done>`, as the record of actions keeps it. */
export type PlaceAction =
  | 'sector.add'
  | 'sector.rename'
  | 'sector.retire'
  | 'sector.restore'
  | 'organisation.add'
  | 'organisation.rename'
  | 'organisation.link';

/** What can happen, and what is written down of it. Ids only: the rows hold the rest. */
export interface Events {
  /** Somebody changed the list of sectors or the union's tree. `actorId` is null in seeds; `at` is when, for who notes it later. */
  'places.changed': { actorId: string | null; action: PlaceAction; objectId: string; at: number };
  'attempt.closed': { attemptId: string; personId: string; courseSlug: string; passed: boolean };
  'lesson.completed': { personId: string; courseSlug: string; lessonId: string };
  'course.completed': { completionId: string; personId: string; courseSlug: string; courseVersionId: string; attemptId: string | null };
  /** Number, code and wording are fixed; the PDF is still to be drawn. */
  'certificate.registered': { certificateId: string };
  /** The signed files are stored. */
  'certificate.issued': { certificateId: string; personId: string; language: Locale };
  /** It was suspended, restored, revoked, renewed, corrected, replaced or ended: the row of its history. */
  'certificate.changed': { certificateId: string; historyId: number };
  /** An administrator took somebody else's certificate as good. */
  'external-certificate.accepted': { externalId: string; personId: string };
  /** Another version is taught, or the course was withdrawn or offered again. */
  'course.changed': { courseSlug: string };
  /** Readers see this version now. */
  'practice.published': { practiceId: string; versionId: string };
  'practice.withdrawn': { practiceId: string };
  'practice.restored': { practiceId: string };
  'account.deleted': { personId: string };
}
export type EventType = keyof Events;
