import type { Fault } from '#courses/fault.ts';
import type { LoadedPractice } from '../practice-files.ts';

/** What a practice may name beside itself. */
export interface Known {
  /** Ids of sectors. */
  sectors: readonly string[];
  /** `course/lesson`. */
  lessons: readonly string[];
  /** Ids of practices. */
  practices: readonly string[];
}

/** A pure function of a practice as its files say it. */
export type Rule = (loaded: LoadedPractice, known: Known) => Fault[];
