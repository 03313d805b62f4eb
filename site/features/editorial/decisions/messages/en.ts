import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  complete: {
    title: 'Complete this step?',
    text: 'The practice moves to its next stage; the next person and the course authors get a letter. They can return it with an explanation.',
    button: 'Yes, complete the step',
    done: 'The step is completed.',
    incomplete: 'The step cannot be completed yet: the following is missing.',
  },
  approve: {
    title: 'Approve the text?',
    text: 'The text in the languages you choose is marked as reviewed. Once all three are approved, the practice can be published.',
    button: 'Approve',
    done: 'Approved.',
    languages: 'In which languages is the text right?',
    choose: 'Tick at least one language.',
    stale: 'The text changed while you were reading. Look at the changes in the history and approve again.',
  },
  return: {
    title: 'Return the practice',
    text: 'The step you choose opens again, and whoever did it gets a letter with the reason.',
    button: 'Return',
    done: 'The practice is returned; the reason was sent by mail.',
    step: 'To which step?',
    choose: 'Choose the step to return it to.',
    reason: 'What to correct',
  },
  publish: {
    title: 'Publish the practice?',
    text: 'The reviewed version appears in the library at once, in three languages, and is found by search. Whoever proposed it gets a letter.',
    button: 'Yes, publish',
    done: 'The practice is published.',
    stale: 'The text has changed since you opened this page. Check it and press again.',
  },
  reopen: {
    title: 'Reopen the practice for editing?',
    text: 'A new version begins. Readers see the present one until the new one is published.',
    button: 'Reopen',
    done: 'The practice is open for editing.',
    step: 'Beginning with which step?',
  },
  withdraw: {
    title: 'Withdraw the practice from readers?',
    text: 'Readers can no longer open it or find it by search. It can be given back later.',
    button: 'Yes, withdraw',
    done: 'The practice is withdrawn.',
    reason: 'Reason',
  },
  restore: {
    title: 'Give the practice back to readers?',
    text: 'Readers see the version published before again and find it by search.',
    button: 'Yes, give it back',
    done: 'Readers see the practice again.',
  },
  reasonHint: 'At least 10 characters. Those who work on the practice read it.',
  notNow: 'This cannot be done now. Look at the progress of the practice.',
};
