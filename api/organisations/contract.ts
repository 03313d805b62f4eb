import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { academyAdministrators, everybody } from '#api/http/who-may.ts';
import { cleanText } from '#language/text.ts';

const tags = ['organisations'];
const nameText = z.string().transform(cleanText).pipe(z.string().min(1).max(300));

/** What something is called in the three languages. */
export const namesSchema = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const namesBody = z.strictObject({ kk: nameText, ru: nameText, en: nameText });

/** 12 digits: БИН / БСН. */
export const businessNumberField = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{12}$/));

/** `code` is ISO 3166-2:KZ. */
const regionSchema = z.object({ code: z.string(), name: namesSchema }).openapi('Region');
export type Region = z.infer<typeof regionSchema>;

/** A retired sector stays on the profiles that name it and is offered no more. */
const sectorSchema = z.object({ id: z.string(), name: namesSchema, retired: z.boolean() }).openapi('Sector');
export type Sector = z.infer<typeof sectorSchema>;

export const organisationKinds = ['federation', 'sectoral', 'territorial', 'local', 'primary'] as const;
export const parentKinds = ['sectoral', 'territorial', 'federal'] as const;

const organisationSchema = z.object({ id: z.string(), kind: z.enum(organisationKinds), name: namesSchema }).openapi('Organisation');
export type Organisation = z.infer<typeof organisationSchema>;

/** A unit with what it hangs under and what hangs under it. */
const organisationPlaceSchema = organisationSchema
  .extend({
    businessNumber: z.string().nullable(),
    regionCode: z.string().nullable(),
    sectorId: z.string().nullable(),
    parents: z.array(z.object({ kind: z.enum(parentKinds), organisation: organisationSchema })),
    children: z.array(organisationSchema),
  })
  .openapi('OrganisationPlace');
export type OrganisationPlace = z.infer<typeof organisationPlaceSchema>;

/** `id` is made by the client: the same id twice is one sector. */
export const addSectorBody = z.strictObject({ id: z.uuid(), name: namesBody });
export const editSectorBody = z.strictObject({ name: namesBody.optional(), retired: z.boolean().optional() });

/** `id` is made by the client. Every unit but the Federation has at least one parent. */
const addOrganisationBody = z.strictObject({
  id: z.uuid(),
  kind: z.enum(organisationKinds),
  name: namesBody,
  businessNumber: businessNumberField.optional(),
  regionCode: z.string().max(10).optional(),
  sectorId: z.string().max(50).optional(),
  parents: z.array(z.strictObject({ id: z.string().max(50), kind: z.enum(parentKinds) })).max(10),
});
export type AddOrganisation = z.infer<typeof addOrganisationBody>;

/** The parents a unit has from now on. */
const setParentsBody = addOrganisationBody.pick({ parents: true });

const renameOrganisationBody = z.strictObject({ name: namesBody });

const byId = z.object({ id: z.string().max(50) });

export const listRegions = createRoute({
  method: 'get',
  path: '/regions',
  tags,
  summary: 'Regions of Kazakhstan',
  security: everybody,
  responses: { 200: jsonAnswer(z.object({ regions: z.array(regionSchema) }), 'All regions'), ...problemResponses },
});

export const listSectors = createRoute({
  method: 'get',
  path: '/sectors',
  tags,
  summary: 'Sectors of the economy, retired ones included and marked',
  security: everybody,
  responses: { 200: jsonAnswer(z.object({ sectors: z.array(sectorSchema) }), 'All sectors'), ...problemResponses },
});

export const searchOrganisations = createRoute({
  method: 'get',
  path: '/organisations',
  tags,
  summary: 'Units of the union whose name holds a text, for the field of a profile; at most 20. Without a text, those nothing stands above',
  security: everybody,
  request: { query: z.object({ q: z.string().max(300).transform(cleanText).optional() }) },
  responses: { 200: jsonAnswer(z.object({ organisations: z.array(organisationSchema) }), 'Found units'), ...problemResponses },
});

export const addSector = createRoute({
  method: 'post',
  path: '/sectors',
  tags,
  summary: 'Add a sector (academy administrator)',
  security: academyAdministrators,
  request: { body: jsonBody(addSectorBody) },
  responses: { 201: jsonAnswer(sectorSchema, 'The sector'), ...problemResponses },
});

export const editSector = createRoute({
  method: 'patch',
  path: '/sectors/{id}',
  tags,
  summary: 'Rename, retire or bring back a sector (academy administrator)',
  security: academyAdministrators,
  request: { params: byId, body: jsonBody(editSectorBody) },
  responses: { 200: jsonAnswer(sectorSchema, 'The sector'), ...problemResponses },
});

export const addOrganisation = createRoute({
  method: 'post',
  path: '/organisations',
  tags,
  summary: 'Add a unit to the tree (academy administrator)',
  security: academyAdministrators,
  request: { body: jsonBody(addOrganisationBody) },
  responses: { 201: jsonAnswer(organisationSchema, 'The unit'), ...problemResponses },
});

export const setParents = createRoute({
  method: 'put',
  path: '/organisations/{id}/parents',
  tags,
  summary: 'Hang a unit elsewhere in the tree (academy administrator)',
  security: academyAdministrators,
  request: { params: byId, body: jsonBody(setParentsBody) },
  responses: { 204: { description: 'Done' }, ...problemResponses },
});

export const readOrganisation = createRoute({
  method: 'get',
  path: '/organisations/{id}',
  tags,
  summary: 'A unit, what it hangs under and what hangs under it (academy administrator)',
  security: academyAdministrators,
  request: { params: byId },
  responses: { 200: jsonAnswer(organisationPlaceSchema, 'The unit'), ...problemResponses },
});

export const renameOrganisation = createRoute({
  method: 'patch',
  path: '/organisations/{id}',
  tags,
  summary: 'Rename a unit (academy administrator)',
  security: academyAdministrators,
  request: { params: byId, body: jsonBody(renameOrganisationBody) },
  responses: { 200: jsonAnswer(organisationSchema, 'The unit'), ...problemResponses },
});
