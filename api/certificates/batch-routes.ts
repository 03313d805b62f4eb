import { attachment } from '#api/http/attachment.ts';
import { Problem } from '#api/http/problem.ts';
import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import type { Reader } from '#db/client.ts';
import * as contract from './batch-contract.ts';
import { batchCsv } from './batch-csv.ts';
import { type BatchRecord, batchById } from './batch-queries.ts';
import { batchSchemes } from './batch-schemes.ts';
import { cancelBatch } from './cancel-batch.ts';
import { judgeLeftOut, leaveRowsOut } from './leave-rows-out.ts';
import { canIssueInBulk } from './policy.ts';
import { prepareBatch, storeBatch } from './prepare-batch.ts';
import { readBatch, readBatches } from './read-batch.ts';
import { readBatchRows } from './read-batch-rows.ts';
import { startBatch } from './start-batch.ts';
import { zipBatch } from './zip-batch.ts';

const storedBatch = async (reader: Reader, id: string): Promise<BatchRecord> => {
  const batch = await batchById(reader, id);
  if (!batch) throw new Problem('not-found');
  return batch;
};

const shown = async (reader: Reader, id: string): Promise<contract.IssueBatch> => {
  const batch = await readBatch(reader, id);
  if (!batch) throw new Problem('not-found');
  return batch;
};

/** `batch-unfinished` while something is still to be issued or drawn. */
const finishedBatch = async (reader: Reader, id: string): Promise<BatchRecord> => {
  const batch = await storedBatch(reader, id);
  if (batch.finishedAt === null) throw new Problem('batch-unfinished');
  return batch;
};

const fileHeaders = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

export const batchRoutes = createRouter()
  .openapi(contract.listBatchSchemes, async (c) => {
    requireAllowed(canIssueInBulk(c.var.actor), c.var.actor);
    return c.json({ schemes: await batchSchemes(c.var.services.db) }, 200);
  })
  .openapi(contract.addBatch, async (c) => {
    const { actor, services } = c.var;
    requireAllowed(canIssueInBulk(actor), actor);
    const input = c.req.valid('json');
    const prepared = await prepareBatch(services, input, requireMember(actor));
    await services.write((work) => storeBatch(work, prepared));
    return c.json(await shown(services.db, input.id), 201);
  })
  .openapi(contract.listBatches, async (c) => {
    requireAllowed(canIssueInBulk(c.var.actor), c.var.actor);
    return c.json({ batches: await readBatches(c.var.services.db) }, 200);
  })
  .openapi(contract.readBatch, async (c) => {
    requireAllowed(canIssueInBulk(c.var.actor), c.var.actor);
    return c.json(await shown(c.var.services.db, c.req.valid('param').id), 200);
  })
  .openapi(contract.listBatchRows, async (c) => {
    const { actor, services } = c.var;
    requireAllowed(canIssueInBulk(actor), actor);
    const batch = await storedBatch(services.db, c.req.valid('param').id);
    return c.json(await readBatchRows(services.db, batch, c.req.valid('query')), 200);
  })
  .openapi(contract.leaveRowsOut, async (c) => {
    const { actor, services } = c.var;
    requireAllowed(canIssueInBulk(actor), actor);
    const { id } = c.req.valid('param');
    const changes = await judgeLeftOut(services, await storedBatch(services.db, id), c.req.valid('json'));
    await services.write((work) => leaveRowsOut(work, id, changes));
    return c.json(await shown(services.db, id), 200);
  })
  .openapi(contract.startBatch, async (c) => {
    const { actor, services } = c.var;
    requireAllowed(canIssueInBulk(actor), actor);
    const { personId } = requireMember(actor);
    const { id } = c.req.valid('param');
    await services.write((work) => startBatch(work, id, personId));
    return c.json(await shown(services.db, id), 200);
  })
  .openapi(contract.cancelBatch, async (c) => {
    const { actor, services } = c.var;
    requireAllowed(canIssueInBulk(actor), actor);
    const { personId } = requireMember(actor);
    const { id } = c.req.valid('param');
    await services.write((work) => cancelBatch(work, id, personId));
    return c.json(await shown(services.db, id), 200);
  })
  .openapi(contract.downloadBatch, async (c) => {
    const { actor, services } = c.var;
    requireAllowed(canIssueInBulk(actor), actor);
    const { id, name, issuedOn } = await finishedBatch(services.db, c.req.valid('param').id);
    const { stream, length } = await zipBatch(services, id);
    return c.body(stream, 200, {
      ...fileHeaders,
      'content-type': 'application/zip',
      'content-length': String(length),
      'content-disposition': attachment(`certificates-${issuedOn}.zip`, `${name} ${issuedOn}.zip`),
    });
  })
  .openapi(contract.downloadBatchList, async (c) => {
    const { actor, services } = c.var;
    requireAllowed(canIssueInBulk(actor), actor);
    const { id, name, issuedOn } = await finishedBatch(services.db, c.req.valid('param').id);
    return c.body(await batchCsv(services.db, id, c.var.locale), 200, {
      ...fileHeaders,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`certificates-${issuedOn}.csv`, `${name} ${issuedOn}.csv`),
    });
  });
