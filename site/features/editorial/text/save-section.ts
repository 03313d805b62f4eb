import type { ApiClient } from '#api/page-locals.ts';
import type { WorkPractice } from '#api/practices/work-contract.ts';
import { conflict } from '#site/features/editorial/saving/conflict.ts';
import { markOf } from '#site/features/editorial/saving/mark-of.ts';
import { saveAdaptation, saveDraft } from '#site/features/editorial/saving/save-draft.ts';
import type { FormText } from '#site/lib/form.ts';
import { type FormProblem, readProblem } from '#site/lib/form.ts';
import { isAdapted, type SectionName, sectionText } from './sections.ts';

/** Of a section as it is stored. */
export const sectionMark = (work: WorkPractice, section: SectionName): string => markOf(sectionText(work.texts[work.original], section));

/** Saves a section of the original from the fields `text` and `mark`; null when that is done. `stale`: somebody changed it since the form was filled. */
export const saveSection = async (api: ApiClient, work: WorkPractice, section: SectionName, form: FormText): Promise<FormProblem | null> => {
  if (form('mark') !== sectionMark(work, section)) return conflict;
  const answer = isAdapted(section)
    ? await saveAdaptation(api, work, { [section]: form('text') })
    : await saveDraft(api, work, { sections: { [section]: form('text') } });
  if (answer.ok) return null;
  const body = (await answer.json()) as { fields?: { field: string }[] };
  return readProblem({ json: async () => body }, 'text', { elsewhere: Object.fromEntries((body.fields ?? []).map(({ field }) => [field, 'text'])) });
};
