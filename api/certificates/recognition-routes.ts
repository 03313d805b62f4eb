import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { addEndorsement, requireGenuineEndorsement } from './add-endorsement.ts';
import { addRecognition, requireRoomForRecognition } from './add-recognition.ts';
import { canEditSchemes } from './policy.ts';
import { listRecognitions } from './read-recognitions.ts';
import * as contract from './recognition-contract.ts';
import { withdrawRecognition } from './withdraw-recognition.ts';

export const recognitionRoutes = createRouter()
  .openapi(contract.listRecognitions, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    return c.json({ recognitions: await listRecognitions(services.db, civilDate(services.now(), academyTimeZone)) }, 200);
  })
  .openapi(contract.addRecognition, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    const { personId } = requireMember(actor);
    const body = c.req.valid('json');
    await requireRoomForRecognition(services, body);
    await services.write((work) => addRecognition(work, body, personId));
    return c.json({ id: body.id }, 201);
  })
  .openapi(contract.withdrawRecognition, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    const { personId } = requireMember(actor);
    const { id } = c.req.valid('param');
    await services.write((work) => withdrawRecognition(work, id, personId));
    return c.body(null, 204);
  })
  .openapi(contract.addEndorsement, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    const { personId } = requireMember(actor);
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const endorsement = { ...body, recognitionId: id };
    await requireGenuineEndorsement(services.db, services.env, endorsement);
    await services.write((work) => addEndorsement(work, endorsement, personId));
    return c.json({ id: body.id }, 201);
  });
