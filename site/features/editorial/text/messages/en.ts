import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  lead: 'Original language: {language}. Open a section, change it and save: this page shows it as readers will see it.',
  language: 'Language of the text',
  edit: 'Change',
  editSection: '{section}: change the text',
  empty: 'Not written yet.',
  field: 'Text',
  fieldHint: 'Part paragraphs by an empty line. A line of a list begins with “- ” or “1. ”, a quotation with “> ”; **bold**, *italic*.',
  plainHint: 'One paragraph of plain text, without marks.',
  citeHint: 'Name the source after each fact. Sources of this practice:',
  factHint: 'Every paragraph of this section has to cite a source.',
  noSources: 'No sources are added yet.',
  adaptationHint: 'This section is written by the expert who adapts the practice.',
  saved: 'The section is saved.',
  conflictTitle: 'Somebody saved this section before you',
  conflictText: 'Your text is not lost: it stands in the field below. What is saved now is shown here. Bring both together and save again.',
  theirs: 'Saved now',
  mine: 'Your text',
};
