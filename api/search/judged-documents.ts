import { fileURLToPath } from 'node:url';
import type { Practice } from '#api/practices/practice.ts';
import { loadPractices } from '#api/practices/practice-files.ts';
import type { SearchDocument } from '#search/engine.ts';
import { makeDistractors } from '#search/judged/distractors.ts';
import { practiceDocument } from './practice-document.ts';

const folder = fileURLToPath(new URL('../../db/seed/practices', import.meta.url));

/** What the judged set is asked over: the practices of the first set as readers find them, and distractors made of them. */
export const judgedDocuments = (distractors = 320): { practices: readonly Practice[]; documents: SearchDocument[] } => {
  const practices = loadPractices(folder).flatMap(({ practice }) => (practice ? [practice] : []));
  const real = practices.map((practice, index) => practiceDocument(practice, index));
  return { practices, documents: [...real, ...makeDistractors(real, distractors)] };
};
