import { attachment } from '#api/http/attachment.ts';
import { Problem } from '#api/http/problem.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import type { Services } from '#api/services.ts';
import type { Locale } from '#language/locale.ts';
import { messages } from './messages/messages.ts';
import { readTranscript } from './read-transcript.ts';
import { addShare, endShare, listShares, openShare } from './share-transcript.ts';
import * as contract from './transcript-contract.ts';
import { transcriptDocument } from './transcript-document.ts';

/** Whoever has the link sees it, but no cache and no search engine keeps it. */
const unkept = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

const pdfOf = async ({ db, drawing, now }: Services, shown: { personId: string; withScores: boolean }, locale: Locale): Promise<Uint8Array<ArrayBuffer>> => {
  const document = transcriptDocument(await readTranscript(db, shown, now()), locale);
  if (!document) throw new Problem('not-found');
  return drawing.transcript(document);
};
const pdfHeaders = (locale: Locale) => ({
  ...unkept,
  'content-type': 'application/pdf',
  'content-language': locale,
  'content-disposition': attachment(`transcript-${locale}.pdf`, `${messages[locale].transcriptFile}.pdf`),
  'x-content-type-options': 'nosniff',
});

export const transcriptRoutes = createRouter()
  .openapi(contract.readOwnTranscript, async (c) => {
    const { personId } = requireMember(c.var.actor);
    const { services } = c.var;
    return c.json(await readTranscript(services.db, { personId, ...c.req.valid('query') }, services.now()), 200, unkept);
  })
  .openapi(contract.downloadOwnTranscript, async (c) => {
    const { personId } = requireMember(c.var.actor);
    await c.var.limits.consume('transcript-pdf:address', c.var.clientAddress);
    const { withScores, locale = c.var.locale } = c.req.valid('query');
    return c.body(await pdfOf(c.var.services, { personId, withScores }, locale), 200, pdfHeaders(locale));
  })
  .openapi(contract.listShares, async (c) => {
    const { personId } = requireMember(c.var.actor);
    const { services } = c.var;
    return c.json({ shares: await listShares(services.db, personId, services.now()) }, 200);
  })
  .openapi(contract.addShare, async (c) => {
    const member = requireMember(c.var.actor);
    const input = c.req.valid('json');
    return c.json(await c.var.services.write((work) => addShare(work, member, input)), 201);
  })
  .openapi(contract.endShare, async (c) => {
    const member = requireMember(c.var.actor);
    const { id } = c.req.valid('param');
    await c.var.services.write((work) => endShare(work, member, id));
    return c.body(null, 204);
  })
  .openapi(contract.readTranscript, async (c) => {
    await c.var.limits.consume('transcript:address', c.var.clientAddress);
    const { services } = c.var;
    const shown = await openShare(services.db, c.req.valid('param').token, services.now());
    return c.json(await readTranscript(services.db, shown, services.now()), 200, unkept);
  })
  .openapi(contract.downloadTranscript, async (c) => {
    await c.var.limits.consume('transcript-pdf:address', c.var.clientAddress);
    const { services } = c.var;
    const { locale = c.var.locale } = c.req.valid('query');
    const shown = await openShare(services.db, c.req.valid('param').token, services.now());
    return c.body(await pdfOf(services, shown, locale), 200, pdfHeaders(locale));
  });
