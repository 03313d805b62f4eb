import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  title: 'Withdrawing and restoring courses',
  lead: 'A withdrawn course leaves the catalogue. Those who are learning it and the certificates issued are not touched.',
  course: 'Course',
  state: 'State',
  taught: 'Taught',
  withdrawn: 'Withdrawn',
  emptyTitle: 'No courses',
  empty: 'Courses are published from files on the server.',
  withdrawTitle: 'Withdraw the course',
  withdrawText:
    'The course will leave the catalogue and nobody can enrol. Those who are enrolled can finish it and take the test. Certificates issued stay valid, and the course can be restored at any time.',
  withdraw: 'Withdraw the course',
  restoreTitle: 'Restore the course',
  restoreText: 'The course will be back in the catalogue and open for enrolment.',
  restore: 'Restore the course',
  open: 'The course’s page',
  done: { withdrawn: 'The course is withdrawn.', restored: 'The course is restored.' },
};
