import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import { judgeEndorsement } from '#certificates/credential/judge-endorsement.ts';
import type { Reader } from '#db/client.ts';
import type { AddEndorsementBody } from './recognition-contract.ts';
import { endorsementById, insertEndorsement, recognitionById } from './recognition-queries.ts';

type Endorsement = AddEndorsementBody & { recognitionId: string };

const refusal = (fault: FieldFault): Problem => new Problem('invalid-input', { fields: [fault] });

/**
 * Whether a partner signed this for this scheme. Apart from the write: judging takes longer than a transaction should.
 * `not-found`; `invalid-input` on `schemeSlug` outside the recognition's scope, on `credential` with the reason.
 */
export const requireGenuineEndorsement = async (
  reader: Reader,
  { publicUrl }: Pick<Env, 'publicUrl'>,
  { recognitionId, schemeSlug, credential }: Endorsement,
): Promise<void> => {
  const recognition = await recognitionById(reader, recognitionId);
  if (!recognition) throw new Problem('not-found');
  if (!recognition.scope.includes(schemeSlug)) throw refusal({ field: 'schemeSlug', rule: 'choice' });
  if (recognition.partnerDid === null) throw refusal({ field: 'credential', rule: 'other-key' });
  const achievementId = `${publicUrl}/achievements/${schemeSlug}`;
  const judgement = await judgeEndorsement(credential, { partnerDid: recognition.partnerDid, achievementId });
  if (judgement !== 'genuine') throw refusal({ field: 'credential', rule: judgement });
};

/** Keeps an endorsement that was judged, once by its id. `not-found`; `conflict`: withdrawn, or the id stands for another one. */
export const addEndorsement = async (work: Work, { id, recognitionId, schemeSlug, credential }: Endorsement, actorId: string): Promise<void> => {
  const { tx, now } = work;
  const before = await endorsementById(tx, id);
  if (before && (before.recognitionId !== recognitionId || before.schemeSlug !== schemeSlug || before.credential !== credential)) throw new Problem('conflict');
  if (before) return;
  const recognition = await recognitionById(tx, recognitionId);
  if (!recognition) throw new Problem('not-found');
  if (recognition.withdrawnAt !== null) throw new Problem('conflict');
  await insertEndorsement(tx, { id, recognitionId, schemeSlug, credential, createdAt: now });
  await writeAudit(work, { actorId, action: 'recognition.endorse', objectType: 'recognition', objectId: recognitionId });
};
