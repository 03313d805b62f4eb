import type { AddRecognitionBody, RecognitionView } from '#api/certificates/recognition-contract.ts';
import type { ProblemBody } from '#api/http/problem-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import { formatShortDate } from '#language/dates.ts';
import { isLocale, type Locale, localeNames } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { type FormProblem, fieldProblem, readProblem } from '#site/lib/form.ts';
import { textsIn } from '../fields/form-fields.ts';
import { messages } from './messages/messages.ts';

export const readRecognitions = async (api: ApiClient): Promise<RecognitionView[]> => {
  const answer = await api.recognitions.$get();
  return answer.ok ? (await answer.json()).recognitions : [];
};

const recognitionIn = (fields: Fields): AddRecognitionBody => ({
  id: fields.text('id'),
  partner: textsIn(fields, 'partner'),
  kind: fields.text('kind') as AddRecognitionBody['kind'],
  agreement: fields.text('agreement'),
  scope: fields.all('scope'),
  since: fields.text('since'),
  until: fields.text('until') || null,
  signatory: { name: textsIn(fields, 'signatory.name'), position: textsIn(fields, 'signatory.position') },
  partnerDid: fields.text('partnerDid').trim() || null,
});

const labelOf = (locale: Locale, path: string): string => {
  const t = messages[locale];
  const language = path.split('.').find(isLocale);
  const { partner, kind, agreement, scope, since, until, partnerDid } = t;
  const signatory = path.includes('position') ? t.position : t.signatoryName;
  const names: Readonly<Record<string, string>> = { partner, kind, agreement, scope, since, until, partnerDid, signatory };
  return `${names[path.split('.')[0] ?? ''] ?? path}${language ? ` (${localeNames[language]})` : ''}`;
};

/** Records what the form holds; null when that is done. */
export const addRecognition = async (api: ApiClient, locale: Locale, fields: Fields): Promise<FormProblem | null> => {
  const answer = await api.recognitions.$post({ json: recognitionIn(fields) });
  if (answer.ok) return null;
  const body = (await answer.json()) as ProblemBody;
  const paths = (body.fields ?? []).map(({ field }) => field);
  return readProblem({ json: async () => body }, 'partner.kk', {
    labels: Object.fromEntries(paths.map((path) => [path, labelOf(locale, path)])),
    says: { partnerDid: messages[locale].partnerDidWrong },
    elsewhere: Object.fromEntries(paths.filter((path) => path.startsWith('scope.')).map((path) => [path, 'scope'])),
  });
};

/** Sends a partner's file as it is; null when it was taken. */
export const addEndorsement = async (
  api: ApiClient,
  locale: Locale,
  recognition: string,
  fields: Fields,
  file: Uint8Array | null,
): Promise<FormProblem | null> => {
  const t = messages[locale].endorsements;
  if (fields.text('schemeSlug') === '') return fieldProblem('schemeSlug', t.chooseScheme);
  if (!file) return fieldProblem('credential', t.fileNeeded);
  const answer = await api.recognitions[':id'].endorsements.$post({
    param: { id: recognition },
    json: { id: fields.text('id'), schemeSlug: fields.text('schemeSlug'), credential: new TextDecoder().decode(file) },
  });
  return answer.ok ? null : readProblem(answer, 'credential', { elsewhere: { id: 'credential' } });
};

/** «21.11.2026 – 20.11.2027», or from a day on. */
export const periodOf = (locale: Locale, { since, until }: Pick<RecognitionView, 'since' | 'until'>): string => {
  const t = messages[locale];
  return until ? fill(t.closed, { since: formatShortDate(since), until: formatShortDate(until) }) : fill(t.open, { since: formatShortDate(since) });
};
