import { locales, type Texts } from '#language/locale.ts';
import type { KnownKeys } from './verification.ts';

/** When a key could sign, as ISO 8601 instants; null: still in use, never known to be stolen. */
interface Lifetime {
  keyId: string;
  /** Slug of whose key it is. */
  issuer: string;
  created: string;
  retired: string | null;
  /** From this moment on somebody else could sign with it. */
  stolenSince: string | null;
}

/** Everything that is needed to check our certificates without us, as published at `/.well-known/academy-keys.json`. */
export interface KeyFile {
  format: 'academy-keys/1';
  /** The origin it was published at. */
  publicUrl: string;
  /** When it was made. */
  published: string;
  /** Keys of a demonstration prove nothing. */
  demonstration: boolean;
  issuers: { slug: string; name: Texts; did: string | null }[];
  /** PEM certificates of the authorities that certify the keys of documents. */
  authorities: string[];
  /** Keys that sign PDFs. */
  documents: (Lifetime & { certificatePem: string })[];
  /** Keys that sign credentials and status lists, with every DID they signed under. */
  credentials: (Lifetime & { publicKeyMultibase: string; dids: string[] })[];
}

/** What is wrong with a key file, in words for who gave it. */
class KeyFileError extends Error {
  constructor(where: string, expected: string) {
    super(`key file: ${where}: expected ${expected}`);
    this.name = 'KeyFileError';
  }
}

type Check<T> = (value: unknown, where: string) => T;

const object: Check<Record<string, unknown>> = (value, where) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new KeyFileError(where, 'an object');
  return value as Record<string, unknown>;
};
const text: Check<string> = (value, where) => {
  if (typeof value !== 'string' || value === '') throw new KeyFileError(where, 'a text');
  return value;
};
const matching =
  (pattern: RegExp, expected: string): Check<string> =>
  (value, where) => {
    if (!pattern.test(text(value, where))) throw new KeyFileError(where, expected);
    return value as string;
  };
const pem = matching(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----\s*$/, 'a certificate in PEM');
const instant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a moment such as 2026-11-21T09:00:00Z');
const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, where) =>
    value === null ? null : check(value, where);
const list =
  <T>(check: Check<T>): Check<T[]> =>
  (value, where) => {
    if (!Array.isArray(value)) throw new KeyFileError(where, 'a list');
    return value.map((one, index) => check(one, `${where}[${index}]`));
  };

const texts: Check<Texts> = (value, where) => {
  const given = object(value, where);
  return Object.fromEntries(locales.map((locale) => [locale, text(given[locale], `${where}.${locale}`)])) as Texts;
};

const lifetime: Check<Lifetime> = (value, where) => {
  const { keyId, issuer, created, retired, stolenSince } = object(value, where);
  return {
    keyId: text(keyId, `${where}.keyId`),
    issuer: text(issuer, `${where}.issuer`),
    created: instant(created, `${where}.created`),
    retired: orNull(instant)(retired, `${where}.retired`),
    stolenSince: orNull(instant)(stolenSince, `${where}.stolenSince`),
  };
};

/** Reads a key file. Throws `KeyFileError` that names the place and what was expected there. */
export const readKeyFile = (json: string): KeyFile => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new KeyFileError('the whole', 'JSON');
  }
  const file = object(parsed, 'the whole');
  if (file.format !== 'academy-keys/1') throw new KeyFileError('format', '"academy-keys/1"');
  return {
    format: file.format,
    publicUrl: text(file.publicUrl, 'publicUrl'),
    published: instant(file.published, 'published'),
    demonstration: file.demonstration !== false,
    issuers: list((value, where) => {
      const { slug, name, did } = object(value, where);
      return { slug: text(slug, `${where}.slug`), name: texts(name, `${where}.name`), did: orNull(text)(did, `${where}.did`) };
    })(file.issuers, 'issuers'),
    authorities: list(pem)(file.authorities, 'authorities'),
    documents: list((value, where) => ({ ...lifetime(value, where), certificatePem: pem(object(value, where).certificatePem, `${where}.certificatePem`) }))(
      file.documents,
      'documents',
    ),
    credentials: list((value, where) => {
      const { publicKeyMultibase, dids } = object(value, where);
      return {
        ...lifetime(value, where),
        publicKeyMultibase: text(publicKeyMultibase, `${where}.publicKeyMultibase`),
        dids: list(text)(dids, `${where}.dids`),
      };
    })(file.credentials, 'credentials'),
  };
};

const at = (moment: string | null): number | null => (moment === null ? null : Date.parse(moment));

/** The same as whoever judges a file takes it. */
export const keysOfFile = ({ authorities, documents, credentials }: KeyFile): KnownKeys => ({
  authorities,
  documents: documents.map(({ certificatePem }) => certificatePem),
  credentials: credentials.map(({ keyId, dids, publicKeyMultibase, created, retired, stolenSince }) => ({
    keyId,
    dids,
    publicKeyMultibase,
    createdAt: Date.parse(created),
    retiredAt: at(retired),
    stolenSince: at(stolenSince),
  })),
});
