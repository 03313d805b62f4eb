import { z } from 'zod';
import { hasDocumentName, type NamedPerson } from '#api/accounts/document-name.ts';
import { mandateOn } from '#api/accounts/read-mandate.ts';
import { personByEmail, personById } from '#api/accounts/read-person.ts';
import type { Reader } from '#db/client.ts';
import type { BatchObstacle } from './batch-contract.ts';
import { columnsOf, emailHash, type Given } from './batch-given.ts';
import { unmetPrerequisites } from './prerequisites.ts';
import { UndrawableName } from './printed-name.ts';
import { type CertificateRow, newestOfScheme } from './queries.ts';
import { readState } from './read-state.ts';
import { namesToPrint } from './register-certificate.ts';
import type { Scheme } from './scheme.ts';
import { isInForce } from './state.ts';

/** What all rows of a batch have in common. */
export interface BatchTerms {
  scheme: Scheme;
  /** Of a scheme for courses. */
  courseSlug: string | null;
  issuedOn: string;
  /** Who prepares it. */
  createdBy: string;
  /** UTC milliseconds. */
  now: number;
  /** Persons made from earlier lists, by the hash of their address. */
  earlier: ReadonlyMap<string, string>;
}

export interface JudgedRow {
  /** Null for somebody not known yet. */
  personId: string | null;
  obstacle: BatchObstacle | null;
  /** The certificate it renews. */
  follows: CertificateRow | undefined;
}

type Printable = ReturnType<typeof namesToPrint>;

/** A name as it goes to print, or why it does not. */
export const printableName = (person: NamedPerson): Printable | 'no-name' | 'unprintable-name' => {
  if (!hasDocumentName(person)) return 'no-name';
  try {
    return namesToPrint(person);
  } catch (error) {
    if (error instanceof UndrawableName) return 'unprintable-name';
    throw error;
  }
};

const isEmail = (text: string): boolean => z.email().safeParse(text).success;

const personOf = async (reader: Reader, { earlier }: BatchTerms, { email }: Given, personId: string | null): Promise<string | null> => {
  if (personId !== null || email === undefined) return personId;
  return (await personByEmail(reader, email))?.id ?? earlier.get(emailHash(email)) ?? null;
};

/** The one she holds by this scheme, of this course, and whether another may come after it. */
const heldBy = async (reader: Reader, personId: string, { scheme, courseSlug, now }: BatchTerms): Promise<Pick<JudgedRow, 'obstacle' | 'follows'>> => {
  const held = await newestOfScheme(reader, personId, scheme.slug, courseSlug);
  if (!held) return { obstacle: null, follows: undefined };
  const { state } = await readState(reader, held, now);
  if (state === 'suspended') return { obstacle: 'suspended', follows: undefined };
  if (isInForce(state) && state !== 'expiring') return { obstacle: 'holds-valid', follows: undefined };
  // One that was revoked is not renewed: what is issued now begins anew.
  return { obstacle: null, follows: state === 'revoked' ? undefined : held };
};

/** Whom a row is about and what will happen to it, as things are now. */
export const judgeBatchRow = async (reader: Reader, terms: BatchTerms, row: { given: Given; personId: string | null }): Promise<JudgedRow> => {
  const { scheme, issuedOn } = terms;
  const refused = (obstacle: BatchObstacle, personId: string | null = null): JudgedRow => ({ personId, obstacle, follows: undefined });
  if (row.given.email !== undefined && !isEmail(row.given.email)) return refused('email-invalid');
  const personId = await personOf(reader, terms, row.given, row.personId);
  if (personId === terms.createdBy) return refused('own', personId);
  const person = personId === null ? columnsOf(row.given) : await personById(reader, personId);
  const name = person ? printableName(person) : 'no-name';
  if (typeof name === 'string') return refused(name, personId);
  const held = personId === null ? undefined : await heldBy(reader, personId, terms);
  if (held?.obstacle) return refused(held.obstacle, personId);
  const unmet = personId === null ? scheme.prerequisites : await unmetPrerequisites(reader, personId, scheme, issuedOn);
  if (unmet.length > 0) return refused('unmet-prerequisite', personId);
  if (scheme.validity.rule === 'mandate' && (personId === null || !(await mandateOn(reader, personId, scheme.validity.office, issuedOn))))
    return refused('no-mandate', personId);
  return { personId, obstacle: null, follows: held?.follows };
};
