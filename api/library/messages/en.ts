import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  answer: {
    subject: 'The answer to your question to the library',
    body: `Hello!

You asked us:

{question}

A methodist answers:

{answer}

The library of international practices:
{link}

Digital Union Leadership Academy`,
  },
  digest: {
    subject: { one: '{count} new practice in the library', other: '{count} new practices in the library' },
    body: `Hello!

New in the library this week, under what you subscribed to:

{practices}

To end these letters, open this page:
{endLink}

Digital Union Leadership Academy`,
  },
  recommendation: {
    subject: 'A union member recommends an international practice to you',
    body: `Hello!

{sender} would like you to look at this practice from the library:

{title}
{link}

{note}

Digital Union Leadership Academy`,
    withNote: 'In their words: {note}',
    somebody: 'A member of your organisation',
  },
  feed: { title: 'Library of international practices', academy: 'Digital Union Leadership Academy' },
};
