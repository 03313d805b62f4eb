import { type Reaction, reaction } from '#api/events/reaction.ts';
import { announceCertificate } from './announce-certificate.ts';
import { forgetListed } from './batch-queries.ts';
import { drawFiles, recordFiles } from './draw-certificate.ts';
import { deleteExternalOf } from './external-queries.ts';
import { issueWaiting } from './issue-waiting.ts';
import { leaveCertificates } from './leave-certificates.ts';
import { certificateById } from './queries.ts';
import { registerCertificate } from './register-certificate.ts';
import { tellChange } from './tell-change.ts';
import { deleteSharesOf } from './transcript-queries.ts';

/** From a completion to a certificate in the mail, in three steps each of which happens once, whatever falls down between them. */
export const certificateReactions: readonly Reaction[] = [
  reaction({
    name: 'register-certificate',
    on: 'course.completed',
    apply: (work, { completionId }, _, { env }) => registerCertificate(work, completionId, env),
  }),
  reaction({
    name: 'draw-certificate',
    on: 'certificate.registered',
    prepare: (services, { certificateId }) => drawFiles(services, certificateId),
    apply: (work, { certificateId }, drawn) => recordFiles(work, certificateId, drawn),
  }),
  reaction({
    name: 'announce-certificate',
    on: 'certificate.issued',
    apply: (work, issued, _, { env }) => announceCertificate(work, issued, env),
  }),
  reaction({
    name: 'tell-change-of-certificate',
    on: 'certificate.changed',
    apply: (work, { historyId }, _, { env }) => tellChange(work, historyId, env),
  }),
  reaction({
    name: 'leave-certificates-of-deleted-account',
    on: 'account.deleted',
    apply: (work, { personId }) => leaveCertificates(work, personId),
  }),
  reaction({
    name: 'issue-what-asked-for-it',
    on: 'certificate.issued',
    apply: (work, { personId }, _, { env }) => issueWaiting(work, personId, env),
  }),
  reaction({
    name: 'issue-what-asked-for-restored',
    on: 'certificate.changed',
    apply: async (work, { certificateId }, _, { env }) => {
      const certificate = await certificateById(work.tx, certificateId);
      if (certificate) await issueWaiting(work, certificate.personId, env);
    },
  }),
  reaction({
    name: 'issue-what-asked-for-external',
    on: 'external-certificate.accepted',
    apply: (work, { personId }, _, { env }) => issueWaiting(work, personId, env),
  }),
  reaction({
    name: 'forget-transcript-links',
    on: 'account.deleted',
    apply: ({ tx }, { personId }) => deleteSharesOf(tx, personId),
  }),
  reaction({
    name: 'forget-what-lists-said',
    on: 'account.deleted',
    apply: ({ tx }, { personId }) => forgetListed(tx, personId),
  }),
  reaction({
    name: 'forget-external-certificates',
    on: 'account.deleted',
    apply: ({ tx }, { personId }) => deleteExternalOf(tx, personId),
  }),
];
