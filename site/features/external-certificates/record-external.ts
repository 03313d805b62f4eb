import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, noProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

/** Sends the certificate of the form for checking, under the form's id. */
export const recordExternal = async (api: ApiClient, locale: Locale, form: FormText): Promise<FormProblem> => {
  const t = messages[locale];
  const answer = await api['external-certificates'].$post({
    json: {
      id: form('id'),
      schemeSlug: form('schemeSlug'),
      title: form('title'),
      issuerName: form('issuerName'),
      number: form('number'),
      issuedOn: form('issuedOn'),
      validUntil: form('validUntil') || null,
      url: form('url').trim() || null,
    },
  });
  if (answer.ok) return noProblem;
  return readProblem(answer, 'title', {
    labels: { schemeSlug: t.countsLike, title: t.name, issuerName: t.issuerName, number: t.number, issuedOn: t.issuedOn, validUntil: t.validUntil, url: t.url },
    says: { url: t.wrongUrl, ...(form('issuedOn') === '' ? { issuedOn: t.wrongDay } : {}) },
    elsewhere: { id: 'title' },
  });
};
