import { Problem } from '#api/http/problem.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import * as contract from './collection-contract.ts';
import * as edit from './edit-collection.ts';
import { addItem, removeItem } from './edit-items.ts';
import { readCollections, readSharedCollection } from './read-collections.ts';

export const collectionRoutes = createRouter()
  .openapi(contract.listCollections, async (c) => {
    const { personId } = requireMember(c.var.actor);
    return c.json({ collections: await readCollections(c.var.services.db, personId, c.req.valid('query').locale ?? c.var.locale) }, 200);
  })
  .openapi(contract.addCollection, async (c) => {
    const member = requireMember(c.var.actor);
    const collection = c.req.valid('json');
    await c.var.services.write((work) => edit.addCollection(work, member, collection));
    return c.json({ id: collection.id }, 201);
  })
  .openapi(contract.renameCollection, async (c) => {
    const member = requireMember(c.var.actor);
    const { id } = c.req.valid('param');
    const { name } = c.req.valid('json');
    await c.var.services.write((work) => edit.renameCollection(work, member, { id, name }));
    return c.body(null, 204);
  })
  .openapi(contract.removeCollection, async (c) => {
    const member = requireMember(c.var.actor);
    const { id } = c.req.valid('param');
    await c.var.services.write((work) => edit.removeCollection(work, member, id));
    return c.body(null, 204);
  })
  .openapi(contract.addItem, async (c) => {
    const member = requireMember(c.var.actor);
    const item = c.req.valid('param');
    await c.var.services.write((work) => addItem(work, member, item));
    return c.body(null, 204);
  })
  .openapi(contract.removeItem, async (c) => {
    const member = requireMember(c.var.actor);
    const item = c.req.valid('param');
    await c.var.services.write((work) => removeItem(work, member, item));
    return c.body(null, 204);
  })
  .openapi(contract.shareCollection, async (c) => {
    const member = requireMember(c.var.actor);
    const { id } = c.req.valid('param');
    return c.json({ shareToken: await c.var.services.write((work) => edit.shareCollection(work, member, id)) }, 200);
  })
  .openapi(contract.unshareCollection, async (c) => {
    const member = requireMember(c.var.actor);
    const { id } = c.req.valid('param');
    await c.var.services.write((work) => edit.unshareCollection(work, member, id));
    return c.body(null, 204);
  })
  .openapi(contract.readSharedCollection, async (c) => {
    const found = await readSharedCollection(c.var.services.db, c.req.valid('param').token, c.req.valid('query').locale ?? c.var.locale);
    if (!found) throw new Problem('not-found');
    return c.json(found, 200);
  });
