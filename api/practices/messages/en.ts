import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  steps: {
    drafting: 'write the text',
    translation: { kk: 'translate into Kazakh', ru: 'translate into Russian', en: 'translate into English' },
    adaptation: 'adapt it for Kazakhstan',
    review: 'review it',
  },
  noDue: 'none set',
  ownCase: 'a case from the member’s own organisation',
  letters: {
    proposed: {
      subject: 'A new practice was proposed for the library',
      body: `Hello!

A new practice was proposed for the library: {title}

Look at the proposal and decide whether to take it up:
{link}

Digital Union Leadership Academy`,
    },
    accepted: {
      subject: 'Your proposal for the library was accepted',
      body: `Hello!

Thank you for your proposal! We have taken it up and are preparing the practice for the library: {title}

We will write to you when it is published. Your proposals:
{link}

Digital Union Leadership Academy`,
    },
    declined: {
      subject: 'The decision on your proposal for the library',
      body: `Hello!

Thank you for your proposal! This practice will not enter the library for now. The reason:

{reason}

Your proposals:
{link}

Digital Union Leadership Academy`,
    },
    published: {
      subject: 'The practice you proposed is published',
      body: `Hello!

The practice you proposed can now be read in three languages: {title}

{link}

Digital Union Leadership Academy`,
    },
    assigned: {
      subject: 'You were given work in the library',
      body: `Hello!

You were given work on an international practice.

Practice: {title}
To do: {step}
Due: {due}

Begin on this page:
{link}

Digital Union Leadership Academy`,
    },
    opened: {
      subject: 'You can begin your work in the library',
      body: `Hello!

It is the turn of the work you were given.

Practice: {title}
To do: {step}
Due: {due}

Begin on this page:
{link}

Digital Union Leadership Academy`,
    },
    returned: {
      subject: 'Your work in the library came back to you',
      body: `Hello!

Practice: {title}
To do: {step}

Why it was returned:

{reason}

Revise it and complete the step again:
{link}

Digital Union Leadership Academy`,
    },
    commented: {
      subject: 'A comment on your work in the library',
      body: `Hello!

Practice: {title}

The comment:

{comment}

More on this page:
{link}

Digital Union Leadership Academy`,
    },
    dueTomorrow: {
      subject: 'Your work in the library is due tomorrow',
      body: `Hello!

Practice: {title}
To do: {step}
Due: {due}

If you will not manage in time, tell a methodist.
{link}

Digital Union Leadership Academy`,
    },
    completed: {
      subject: 'A step of a practice is completed',
      body: `Hello!

Practice: {title}
Completed: {step}

{link}

Digital Union Leadership Academy`,
    },
    ready: {
      subject: 'A practice is ready to be published',
      body: `Hello!

The texts in all languages are reviewed, and the practice can be published: {title}

{link}

Digital Union Leadership Academy`,
    },
    free: {
      subject: 'Work in the library has nobody to do it',
      body: `Hello!

The person who had this step deleted their account: it has to be given to somebody else.

Practice: {title}
To do: {step}

{link}

Digital Union Leadership Academy`,
    },
  },
};
