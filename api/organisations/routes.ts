import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { comparator } from '#language/collation.ts';
import { addOrganisation } from './add-organisation.ts';
import { addSector } from './add-sector.ts';
import * as contract from './contract.ts';
import { editSector } from './edit-sector.ts';
import { canEditSectors, canEditTree } from './policy.ts';
import { allRegions, allSectors, organisationsNamed, rootOrganisations } from './queries.ts';
import { readOrganisation } from './read-organisation.ts';
import { renameOrganisation } from './rename-organisation.ts';
import { setParents } from './set-parents.ts';
import { organisationView, regionView, sectorView } from './views.ts';

const mostFound = 20;

export const organisationRoutes = createRouter()
  .openapi(contract.listRegions, async (c) => {
    const locale = c.get('locale');
    const compare = comparator(locale);
    const regions = (await allRegions(c.get('services').db)).map(regionView);
    return c.json({ regions: regions.toSorted((a, b) => compare(a.name[locale], b.name[locale])) }, 200);
  })
  .openapi(contract.listSectors, async (c) => {
    const locale = c.get('locale');
    const compare = comparator(locale);
    const sectors = (await allSectors(c.get('services').db)).map(sectorView);
    return c.json({ sectors: sectors.toSorted((a, b) => compare(a.name[locale], b.name[locale])) }, 200);
  })
  .openapi(contract.searchOrganisations, async (c) => {
    const { q } = c.req.valid('query');
    const locale = c.get('locale');
    const compare = comparator(locale);
    const { db } = c.get('services');
    const found = q === undefined ? await rootOrganisations(db) : q === '' ? [] : await organisationsNamed(db, q, mostFound);
    return c.json({ organisations: found.map(organisationView).toSorted((a, b) => compare(a.name[locale], b.name[locale])) }, 200);
  })
  .openapi(contract.addSector, async (c) => {
    requireAllowed(canEditSectors(c.get('actor')), c.get('actor'));
    const { personId: actorId } = requireMember(c.get('actor'));
    const input = c.req.valid('json');
    return c.json(await c.get('services').write((work) => addSector(work, input, actorId)), 201);
  })
  .openapi(contract.editSector, async (c) => {
    requireAllowed(canEditSectors(c.get('actor')), c.get('actor'));
    const { personId: actorId } = requireMember(c.get('actor'));
    const { id } = c.req.valid('param');
    const input = c.req.valid('json');
    return c.json(await c.get('services').write((work) => editSector(work, id, input, actorId)), 200);
  })
  .openapi(contract.addOrganisation, async (c) => {
    requireAllowed(canEditTree(c.get('actor')), c.get('actor'));
    const { personId: actorId } = requireMember(c.get('actor'));
    const input = c.req.valid('json');
    return c.json(await c.get('services').write((work) => addOrganisation(work, input, actorId)), 201);
  })
  .openapi(contract.setParents, async (c) => {
    requireAllowed(canEditTree(c.get('actor')), c.get('actor'));
    const { personId: actorId } = requireMember(c.get('actor'));
    const { id } = c.req.valid('param');
    const { parents } = c.req.valid('json');
    await c.get('services').write((work) => setParents(work, id, parents, actorId));
    return c.body(null, 204);
  })
  .openapi(contract.readOrganisation, async (c) => {
    requireAllowed(canEditTree(c.get('actor')), c.get('actor'));
    return c.json(await readOrganisation(c.get('services').db, c.req.valid('param').id, c.get('locale')), 200);
  })
  .openapi(contract.renameOrganisation, async (c) => {
    requireAllowed(canEditTree(c.get('actor')), c.get('actor'));
    const { personId: actorId } = requireMember(c.get('actor'));
    const { name } = c.req.valid('json');
    return c.json(await c.get('services').write((work) => renameOrganisation(work, c.req.valid('param').id, name, actorId)), 200);
  });
