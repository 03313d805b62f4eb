import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { getPerson, savePerson } from './person-contract.ts';
import { readProfile } from './read-profile.ts';
import { saveProfile } from './save-profile.ts';

export const personRoutes = createRouter()
  .openapi(getPerson, async (c) => {
    const { personId } = requireMember(c.get('actor'));
    return c.json(await readProfile(c.get('services').db, personId), 200);
  })
  .openapi(savePerson, async (c) => {
    const { personId, accountId } = requireMember(c.get('actor'));
    await c.get('limits').consume('write:account', accountId);
    const input = c.req.valid('json');
    await c.get('services').write((work) => saveProfile(work, personId, input));
    return c.json(await readProfile(c.get('services').db, personId), 200);
  });
