import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  lead: 'Each paragraph is saved by itself. Leave citations ([^name]) as they are.',
  original: 'Original',
  originalParagraph: 'Original, paragraph {number}',
  field: '{section}, translation of paragraph {number}',
  fieldAlone: '{section}: translation',
  progressLabel: 'Paragraphs translated',
  progress: '{count} of {of}',
  behind: 'The original has changed: check the translation and save it again. If it is still right, save it unchanged.',
  missing: 'Not translated yet.',
  nextBehind: 'To the next paragraph that is not translated',
  allDone: 'All paragraphs are translated.',
  nothing: 'Nothing to translate yet: the original is being written.',
  state: {
    saved: 'Saved',
    unsaved: 'Not saved',
    saving: 'Saving…',
    failed: 'Not saved. The text stands in the field: press “Save”.',
    conflict: 'Somebody saved before you. Press “Save” to see both texts.',
    session: 'Your session has ended; the text is not saved. Press “Save”.',
  },
  conflictTitle: 'This paragraph is not saved',
  conflictText:
    'Somebody saved it before you, or the original changed. Your translation is not lost: it stands in the field below. The translation saved now is shown here. Compare with the original and save again.',
  goneTitle: 'The original no longer has this paragraph',
  gone: 'Your translation was not saved. If you need it, copy it from here:',
  readOnly: 'This translation is not assigned to you: you can read it only.',
};
