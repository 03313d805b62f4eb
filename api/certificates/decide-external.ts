import { contactOf } from '#api/accounts/read-person.ts';
import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { requireAllowed } from '#api/http/require-actor.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import { fill } from '#language/message.ts';
import type { DecideExternalBody } from './external-contract.ts';
import { type ExternalRow, externalById, updateExternal } from './external-queries.ts';
import { messages } from './messages/messages.ts';
import { canDecideExternal } from './policy.ts';

/** Says that it was decided and leads to the page that says what: mailboxes are read by others. */
const tell = async (work: Work, { id, personId }: ExternalRow, decision: DecideExternalBody['decision'], publicUrl: string): Promise<void> => {
  const contact = await contactOf(work.tx, personId);
  if (!contact) return;
  const { language, accountId, email } = contact;
  const { subject, body } = messages[language][decision === 'accepted' ? 'externalAccepted' : 'externalRefused'];
  const link = `${publicUrl}/${language}/certificates`;
  await sendMail(work, { key: `external-certificate:${id}`, accountId, recipient: email, language, subject, body: fill(body, { link }) });
};

/**
 * Accepts or refuses a certificate of somebody else's. The same decision again changes nothing. `not-found`; `forbidden` for
 * one's own; `conflict`: decided otherwise; `invalid-input`: a refusal without a reason.
 */
export const decideExternal = async (
  work: Work,
  member: Member,
  { publicUrl }: Pick<Env, 'publicUrl'>,
  id: string,
  { decision, reason }: DecideExternalBody,
): Promise<void> => {
  const { tx, now, emit } = work;
  const external = await externalById(tx, id);
  if (!external) throw new Problem('not-found');
  requireAllowed(canDecideExternal(member, external), member);
  if (external.decision === decision) return;
  if (external.decision !== null) throw new Problem('conflict');
  if (decision === 'refused' && reason === '') throw new Problem('invalid-input', { fields: [{ field: 'reason', rule: 'required' }] });
  await updateExternal(tx, id, { decision, decisionReason: reason || null, decidedBy: member.personId, decidedAt: now });
  const details = { scheme: external.schemeSlug };
  await writeAudit(work, {
    actorId: member.personId,
    action: decision === 'accepted' ? 'external-certificate.accept' : 'external-certificate.refuse',
    objectType: 'external-certificate',
    objectId: id,
    details,
  });
  await tell(work, external, decision, publicUrl);
  if (decision === 'accepted') await emit('external-certificate.accepted', { externalId: id, personId: external.personId });
};
