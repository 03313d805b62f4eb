import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  title: 'Digital Union Leadership Academy',
  lead: 'Learn to stand up for your rights at work, free of charge: on a phone, between shifts, in Kazakh, Russian or English.',
  start: 'Choose a course',
  verify: 'Verify a certificate',
  waysTitle: 'How learning works',
  ways: {
    read: 'You read a short lesson',
    readText: 'A lesson takes about 15 minutes. The place where you stopped is kept, so you can go on from any device.',
    check: 'You check yourself',
    checkText: 'A few questions follow each lesson; when an answer is wrong, you see why at once.',
    test: 'You take the final test',
    testText: 'Time and rules are told beforehand. Saved answers are not lost, even when the connection breaks.',
    certificate: 'You receive a certificate',
    certificateText: 'It is signed electronically. An employer checks it by its code or QR, without an account.',
  },
  coursesTitle: 'Courses',
  allCourses: 'The whole catalogue',
  library: {
    title: 'Library of international practices',
    text: 'See what a union elsewhere did about a problem like yours: with its source, and with how to adapt it in Kazakhstan.',
    label: 'What are you looking for?',
    button: 'Search',
    all: 'Open the library',
  },
  whoTitle: 'Whom the Academy is for',
  who: {
    activist: 'Union activists and chairs of primary organisations',
    worker: 'Workers whose shifts an algorithm sets and a camera watches',
    youth: 'Young leaders and women leaders',
    employer: 'Employers who need to know whether a certificate is real',
  },
  trustTitle: 'Why you can rely on it',
  trust: {
    sources: 'Every fact in a lesson names its source and the day it was checked.',
    privacy: 'No request goes to other sites and nobody is tracked: union membership is sensitive.',
    free: 'The courses and the certificate are free.',
  },
  verifyTitle: 'Are you holding a certificate?',
  verifyText: 'Type its code or choose the PDF file, and you see at once whether it is real.',
};
