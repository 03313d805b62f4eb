import type { IssuedCertificate } from '#api/certificates/life-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { type FormProblem, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

export type Change = IssuedCertificate['may'][number];
/** In the order they are offered: what helps the holder first, what cannot be undone last. */
export const changes: readonly Change[] = ['renew', 'restore', 'correct', 'replace', 'suspend', 'revoke'];

/** What an administrator may choose from; the API refuses others. */
export const reasonsFor = {
  revoke: ['issued-in-error', 'wrong-data', 'rules-broken', 'holder-request'],
  suspend: ['under-review', 'wrong-data', 'holder-request'],
} as const;
const spellings = ['kk', 'ru', 'latin'] as const;

export const readCertificate = async (api: ApiClient, id: string | undefined): Promise<IssuedCertificate | null> => {
  const answer = await api['issued-certificates'][':id'].$get({ param: { id: encodeURIComponent(id ?? '') } });
  return answer.ok ? await answer.json() : null;
};

interface Outcome {
  problem: FormProblem | null;
  /** The certificate to look at then: the new one where another was issued. */
  id: string;
}

/** Sends a change a form holds. What concerns no field is at `change`. */
export const changeCertificate = async (api: ApiClient, locale: Locale, change: Change, certificate: IssuedCertificate, { text }: Fields): Promise<Outcome> => {
  const t = messages[locale];
  const { id } = certificate;
  const refuse = (problem: FormProblem): Outcome => ({ problem, id });
  const one = api['issued-certificates'][':id'];
  const param = { id };
  const body = { clientId: text('clientId'), note: text('note') || null };
  const send = () => {
    switch (change) {
      case 'revoke': {
        const reason = reasonsFor.revoke.find((known) => known === text('reason'));
        return reason ? one.revocation.$post({ param, json: { ...body, reason } }) : fieldProblem('reason', t.chooseReason);
      }
      case 'suspend': {
        const reason = reasonsFor.suspend.find((known) => known === text('reason'));
        return reason ? one.suspension.$post({ param, json: { ...body, reason } }) : fieldProblem('reason', t.chooseReason);
      }
      case 'correct': {
        const empty = spellings.find((spelling) => text(`holderName.${spelling}`).trim() === '');
        if (empty) return fieldProblem(`holderName.${empty}`, t.nameEmpty);
        const holderName = { kk: text('holderName.kk'), ru: text('holderName.ru'), latin: text('holderName.latin') };
        return one.correction.$post({ param, json: { ...body, holderName } });
      }
      case 'restore':
        return one.restoration.$post({ param, json: body });
      case 'replace':
        return one.replacement.$post({ param, json: body });
      case 'renew':
        return one.renewal.$post({ param, json: body });
    }
  };
  const answer = await send();
  if ('errors' in answer) return refuse(answer);
  if (answer.ok) return { problem: null, id: (await answer.json()).id };
  const problem = await readProblem(answer, 'change', { labels: { note: t.note }, elsewhere: { clientId: 'change' } });
  return refuse(problem.code === 'certificate-state' ? { ...fieldProblem('change', t.notNow), status: problem.status } : problem);
};
