import type { Reader } from '#db/client.ts';
import { findEnrolment, listRounds, type RoundRow } from './queries.ts';

/** The rounds a person opened, with what for; the first of a course is not among them. */
export const roundsOf = (reader: Reader, personId: string): Promise<RoundRow[]> => listRounds(reader, personId);

/** Whether she is on the course. */
export const isEnrolled = async (reader: Reader, personId: string, courseSlug: string): Promise<boolean> =>
  (await findEnrolment(reader, personId, courseSlug)) !== undefined;
