import type { ApiClient } from '#api/page-locals.ts';
import type { AdaptationBody, DraftBody, WorkPractice } from '#api/practices/work-contract.ts';

type Work = Pick<WorkPractice, 'id' | 'version' | 'facts'>;

/** Saves facts, sources or sections of the original over the version in `work`; what is not named stays. */
export const saveDraft = (api: ApiClient, { id, version, facts }: Work, change: Partial<Pick<DraftBody, 'facts' | 'sections'>>) =>
  api.work.practices[':id'].draft.$put({ param: { id }, json: { basedOn: version.hash, facts, sections: {}, ...change } });

/** The same for what is written for Kazakhstan. */
export const saveAdaptation = (api: ApiClient, { id, version }: Work, sections: AdaptationBody['sections']) =>
  api.work.practices[':id'].adaptation.$put({ param: { id }, json: { basedOn: version.hash, sections } });
