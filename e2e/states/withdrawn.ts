import { slug } from '../answer-key.ts';
import { withdrawnPractice } from './library.ts';
import { at, type State } from './state.ts';

/** Somebody who is on a course that is no longer taught. */
export const withdrawnStates: readonly State[] = [
  { page: 'courses/index.astro', name: 'an empty catalogue', open: at('/courses') },
  { page: 'courses/[course]/index.astro', name: 'withdrawn, enrolled', open: at(`/courses/${slug}`, '.notice') },
  { page: 'learning/index.astro', name: 'a withdrawn course', open: at('/learning') },
];

/** Somebody who comes too late for it. */
export const lateStates: readonly State[] = [
  { page: 'courses/[course]/index.astro', name: 'withdrawn, not enrolled', open: at(`/courses/${slug}`, '.notice') },
  { page: 'learning/[course]/final-test.astro', name: 'withdrawn', open: at(`/learning/${slug}/final-test`, '.notice') },
];

/** An administrator who may bring it back. */
export const restoringStates: readonly State[] = [
  { page: 'admin/courses/index.astro', name: 'a withdrawn course', open: at('/admin/courses', 'main table') },
  { page: 'admin/courses/[course].astro', name: 'withdrawn', open: at(`/admin/courses/${slug}`, 'main [name=withdrawn][value=no]') },
];

/** A methodist who may bring the entry back. */
export const restoringEntryStates: readonly State[] = [
  { page: 'work/practices/[id]/index.astro', name: 'withdrawn', open: at(`/work/practices/${withdrawnPractice}`, 'main .notice') },
  {
    page: 'work/practices/[id]/step/[decision].astro',
    name: 'a restoration',
    open: at(`/work/practices/${withdrawnPractice}/step/restore`, 'main form button'),
  },
];
