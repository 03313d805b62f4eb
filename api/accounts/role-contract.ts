import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { academyAdministrators } from '#api/http/who-may.ts';
import { namesSchema } from '#api/organisations/contract.ts';
import { cleanText } from '#language/text.ts';

const tags = ['accounts'];

const roleNames = ['assessor', 'methodist', 'organisation-administrator', 'academy-administrator'] as const;

export const heldRoleSchema = z.object({ role: z.enum(roleNames), organisationId: z.string().nullable() });

/** Somebody found by an academy administrator. */
const foundPersonSchema = z
  .object({ id: z.string(), name: z.string().nullable(), email: z.string().nullable(), roles: z.array(heldRoleSchema) })
  .openapi('FoundPerson');
export type FoundPerson = z.infer<typeof foundPersonSchema>;

const named = z.object({ id: z.string(), name: z.string().nullable() });

/** A role somebody holds now. */
const roleGrantSchema = z
  .object({
    id: z.string(),
    person: named.extend({ email: z.string().nullable() }),
    role: z.enum(roleNames),
    organisation: z.object({ id: z.string(), name: namesSchema }).nullable(),
    grantedAt: z.number().int(),
    /** Null for the first administrator and for seeds. */
    grantedBy: named.nullable(),
  })
  .openapi('RoleGrant');
export type RoleGrant = z.infer<typeof roleGrantSchema>;

const auditEntrySchema = z
  .object({
    id: z.number().int(),
    at: z.number().int(),
    actor: named.nullable(),
    /** `role.grant`, `sector.retire` and so on. */
    action: z.string(),
    objectType: z.string(),
    objectId: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
    /** In the reader's language: what the ids of people, units and sectors in this entry are called now, where they are. */
    names: z.record(z.string(), z.string()),
  })
  .openapi('AuditEntry');
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** `id` is made by the client. `organisationId`: with `organisation-administrator` and only there. */
const grantRoleBody = z.strictObject({
  id: z.uuid(),
  personId: z.string().max(50),
  role: z.enum(roleNames),
  organisationId: z.string().max(50).optional(),
});

export const findPersons = createRoute({
  method: 'get',
  path: '/persons',
  tags,
  summary: 'Find somebody by e-mail or name, at most 20 (academy administrator)',
  security: academyAdministrators,
  request: { query: z.object({ q: z.string().max(300).transform(cleanText).pipe(z.string().min(2)) }) },
  responses: { 200: jsonAnswer(z.object({ persons: z.array(foundPersonSchema) }), 'Found people'), ...problemResponses },
});

export const listRoles = createRoute({
  method: 'get',
  path: '/roles',
  tags,
  summary: 'Roles held now, newest first (academy administrator)',
  security: academyAdministrators,
  responses: { 200: jsonAnswer(z.object({ roles: z.array(roleGrantSchema) }), 'Roles'), ...problemResponses },
});

export const grantRole = createRoute({
  method: 'post',
  path: '/roles',
  tags,
  summary: 'Grant a role (academy administrator); a role held already is answered as it is, an id that was another role or one revoked since is a `conflict`',
  security: academyAdministrators,
  request: { body: jsonBody(grantRoleBody) },
  responses: { 201: jsonAnswer(z.object({ id: z.string() }), 'The role'), ...problemResponses },
});

export const revokeRole = createRoute({
  method: 'delete',
  path: '/roles/{id}',
  tags,
  summary: 'Revoke a role (academy administrator). `last-administrator` for the last of them',
  security: academyAdministrators,
  request: { params: z.object({ id: z.string().max(50) }) },
  responses: { 204: { description: 'Revoked' }, ...problemResponses },
});

export const listAudit = createRoute({
  method: 'get',
  path: '/audit',
  tags,
  summary: 'Who did what, newest first (academy administrator); pass `next` as `before` for the following page',
  security: academyAdministrators,
  request: { query: z.object({ before: z.coerce.number().int().min(1).optional() }) },
  responses: {
    200: jsonAnswer(z.object({ entries: z.array(auditEntrySchema), next: z.number().int().nullable() }), 'A page of 50'),
    ...problemResponses,
  },
});
