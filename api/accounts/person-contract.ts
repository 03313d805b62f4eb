import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { members } from '#api/http/who-may.ts';
import { businessNumberField, namesSchema } from '#api/organisations/contract.ts';
import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';

const tags = ['accounts'];

/** Spellings of a name: in Kazakh, in Russian, in Latin letters. */
export const spellings = ['kk', 'ru', 'latin'] as const;
export const nameParts = ['family', 'given', 'patronymic'] as const;
export type NamePart = (typeof nameParts)[number];

/** Letters of any alphabet, spaces, hyphens (also U+2010, U+2011) and the apostrophes people type; kept as typed. */
const nameSigns = /^[\p{L}\p{M} \-\u2010\u2011'’‘ʼ`´]*$/u;

const namePart = z
  .string()
  .transform(cleanText)
  .pipe(
    z
      .string()
      .max(100)
      .refine((part) => part === '' || (nameSigns.test(part) && /\p{L}/u.test(part)), { params: { rule: 'letters' } }),
  )
  .default('');

/** An empty text is a part she does not have. */
const nameBody = z.strictObject({ family: namePart, given: namePart, patronymic: namePart });
const emptyName = { family: '', given: '', patronymic: '' };

const optionalText = (max: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(max))
    .transform((text) => text || null)
    .nullable()
    .default(null);

/**
 * The whole profile: what is left out becomes empty. Family and given name are needed in one spelling at least; a
 * spelling that is begun needs both.
 */
const personBody = z.strictObject({
  names: z.strictObject({ kk: nameBody.default(emptyName), ru: nameBody.default(emptyName), latin: nameBody.default(emptyName) }),
  /** Left out: stays as it is. */
  language: z.enum(locales).optional(),
  regionCode: z.string().max(10).nullable().default(null),
  sectorId: z.string().max(50).nullable().default(null),
  /** Her place in the union's tree. */
  organisationId: z.string().max(50).nullable().default(null),
  employerName: optionalText(300),
  employerBusinessNumber: businessNumberField.nullable().default(null),
  position: optionalText(200),
  sex: z.enum(['female', 'male']).nullable().default(null),
  birthYear: z.number().int().min(1900).max(2100).nullable().default(null),
});
export type PersonInput = z.infer<typeof personBody>;

const nameSchema = z.object({ family: z.string(), given: z.string(), patronymic: z.string() });

const personSchema = z
  .object({
    id: z.string(),
    names: z.object({ kk: nameSchema, ru: nameSchema, latin: nameSchema }),
    language: z.enum(locales).nullable(),
    regionCode: z.string().nullable(),
    sectorId: z.string().nullable(),
    organisation: z.object({ id: z.string(), name: namesSchema }).nullable(),
    employerName: z.string().nullable(),
    employerBusinessNumber: z.string().nullable(),
    position: z.string().nullable(),
    sex: z.enum(['female', 'male']).nullable(),
    birthYear: z.number().int().nullable(),
  })
  .openapi('Person');
export type PersonView = z.infer<typeof personSchema>;

/**
 * Said, never corrected. `mixed-script`: Latin and Cyrillic letters meet in a word; `wrong-script`: all letters are of the
 * other alphabet. `positions`: where the doubtful letters stand in the text of `field` (UTF-16 units).
 */
const nameWarningSchema = z.object({
  field: z.string(),
  kind: z.enum(['mixed-script', 'wrong-script']),
  positions: z.array(z.number().int()),
});
export type NameWarning = z.infer<typeof nameWarningSchema>;

const personAnswer = z.object({ person: personSchema, warnings: z.array(nameWarningSchema) });
export type PersonAnswer = z.infer<typeof personAnswer>;

export const getPerson = createRoute({
  method: 'get',
  path: '/person',
  tags,
  summary: 'My profile, with doubts about the spelling of my name',
  security: members,
  responses: { 200: jsonAnswer(personAnswer, 'My profile'), ...problemResponses },
});

export const savePerson = createRoute({
  method: 'put',
  path: '/person',
  tags,
  summary: 'Save my whole profile; `warnings` doubt a spelling and change nothing',
  security: members,
  request: { body: jsonBody(personBody) },
  responses: { 200: jsonAnswer(personAnswer, 'My profile as saved'), ...problemResponses },
});
