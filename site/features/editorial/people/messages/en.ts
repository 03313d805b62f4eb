import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  lead: 'Each step is done by one person, who gets a letter, and another one before it is due.',
  none: 'Nobody is assigned yet.',
  step: 'Step',
  who: 'Who',
  due: 'Due',
  state: 'State',
  open: 'at work',
  outcome: { done: 'completed', returned: 'returned', reassigned: 'given to somebody else' },
  assign: 'Assign a step',
  reassignText: 'If somebody has the step, it passes to the new person, who gets a letter.',
  chooseStep: 'Choose a step.',
  email: 'E-mail',
  emailHint: 'The person has to be registered at the Academy. No role is needed.',
  emailUnknown: 'Nobody is registered with this address. Check it, or ask the person to register first.',
  ownText: 'This person wrote or proposed the text and so cannot review it. Choose somebody else.',
  dueOn: 'By which day',
  button: 'Assign',
  done: { assigned: 'The step is assigned and the letter sent.', begun: 'The practice has begun. Now choose who writes the text.' },
};
