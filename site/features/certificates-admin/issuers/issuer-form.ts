import type { CertificateIssuer, EditIssuerBody } from '#api/certificates/issuer-contract.ts';
import type { ProblemBody } from '#api/http/problem-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import { isLocale, type Locale, localeNames } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { type FormProblem, readProblem } from '#site/lib/form.ts';
import { filledRows, textsIn } from '../fields/form-fields.ts';
import { messages } from './messages/messages.ts';

export const readIssuers = async (api: ApiClient): Promise<CertificateIssuer[]> => {
  const answer = await api.issuers.$get();
  return answer.ok ? (await answer.json()).issuers : [];
};

/** What was typed, as the API takes it. A prefix that is fixed is not in the form. */
export const issuerIn = (fields: Fields, { numberPrefix }: Pick<CertificateIssuer, 'numberPrefix'>): EditIssuerBody => ({
  basedOn: fields.text('basedOn'),
  name: textsIn(fields, 'name'),
  businessNumber: fields.text('businessNumber').trim() || null,
  country: fields.text('country') as EditIssuerBody['country'],
  numberPrefix: fields.text('numberPrefix').trim() || numberPrefix,
  signatories: filledRows(fields, 'signatories', (path) => ({ name: textsIn(fields, `${path}.name`), position: textsIn(fields, `${path}.position`) })),
});

/** What a field is called apart from the form: «№ 1 қол қоюшы: Лауазымы (Русский)». */
const labelOf = (locale: Locale, field: string): string => {
  const t = messages[locale];
  const steps = field.split('.');
  const language = steps.find(isLocale);
  const [first = '', row] = steps;
  const names: Readonly<Record<string, string>> = {
    name: t.name,
    businessNumber: t.businessNumber,
    country: t.country,
    numberPrefix: t.prefix,
    signatories: t.signatories,
  };
  const inRow =
    row !== undefined && /^\d+$/.test(row)
      ? `${fill(t.signatory, { number: Number(row) + 1 })}: ${steps.includes('position') ? t.position : t.signatoryName}`
      : undefined;
  return `${inRow ?? names[first] ?? first}${language ? ` (${localeNames[language]})` : ''}`;
};

/** Saves an issuer; null when that is done. `stale`: somebody else did since the form was filled. */
export const saveIssuer = async (api: ApiClient, locale: Locale, issuer: CertificateIssuer, fields: Fields): Promise<FormProblem | null> => {
  const answer = await api.issuers[':slug'].$put({ param: { slug: issuer.slug }, json: issuerIn(fields, issuer) });
  if (answer.ok) return null;
  const body = (await answer.json()) as ProblemBody;
  const paths = (body.fields ?? []).map(({ field }) => field);
  const t = messages[locale];
  return readProblem({ json: async () => body }, 'name.kk', {
    labels: Object.fromEntries(paths.map((path) => [path, labelOf(locale, path)])),
    says: { ...(paths.includes('businessNumber') ? { businessNumber: t.businessNumberHint } : {}) },
    elsewhere: { signatories: 'signatories-add' },
  });
};
