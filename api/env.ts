import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const filled = z.string().trim().min(1);

/** Every setting, as `.env.example` explains them. An empty variable counts as unset. */
const settings = z.object({
  ACADEMY_PROFILE: z.enum(['demonstration', 'production', 'test']).default('demonstration'),
  HOST: filled.default('127.0.0.1'),
  PORT: port.default(4321),
  DATA_DIR: filled.default('.data'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:|https?:)/, 'file:, libsql: or https: address')
    .optional(),
  DATABASE_AUTH_TOKEN: filled.optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_ADMIN_KEY: filled.optional(),
  RESEND_API_KEY: filled.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'smtp:// or smtps:// address')
    .optional(),
  MAIL_FROM: filled.optional(),
  SOURCE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TSA_URL: z.url({ protocol: /^https?$/ }).optional(),
  PDFA_CLAIM: flag.default(false),
  PKCS12_PASSWORD: z.string().default(''),
  TEST_CLOCK: flag.default(false),
});

/** Never repeated: faults are printed where services keep their logs. */
const secret = new Set(['DATABASE_AUTH_TOKEN', 'MEILI_ADMIN_KEY', 'RESEND_API_KEY', 'SMTP_URL', 'DATABASE_URL', 'PKCS12_PASSWORD']);

export interface Env {
  profile: 'demonstration' | 'production' | 'test';
  host: string;
  /** 0 lets the system choose one. */
  port: number;
  /** Absolute. */
  dataDir: string;
  /** Origin without a slash at the end, for links in mails, QR codes and sitemaps. */
  publicUrl: string;
  /** How many proxies of ours stand in front: that many entries of X-Forwarded-For are believed. */
  trustProxy: number;
  databaseUrl: string;
  databaseAuthToken: string | undefined;
  /** A Meilisearch server; undefined for the engine in this process. */
  meilisearch: { url: string; adminKey: string } | undefined;
  mail: { kind: 'resend'; apiKey: string } | { kind: 'smtp'; url: string } | { kind: 'local' };
  mailFrom: string;
  /** Where the source of the version that runs is offered (AGPL, section 13); undefined on a demonstration. */
  sourceUrl: string | undefined;
  /** Time stamping authority (RFC 3161) for PDFs; undefined for none. */
  tsaUrl: string | undefined;
  /** Whether PDFs claim to be PDF/A-3: only after a validator has proven it (docs/pdf.md). */
  claimPdfA: boolean;
  /** Opens the PKCS#12 files imported as signing keys. */
  pkcs12Password: string;
  /** Whether the clock can be set from outside: the test profile only. */
  testClock: boolean;
}

/** All faults of the environment at once, one line each, for the person who starts the server. */
export class EnvError extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(`The settings are not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\nEach is explained in .env.example.`);
    this.faults = faults;
  }
}

const missingInProduction = (input: z.infer<typeof settings>): string[] => {
  const faults: string[] = [];
  if (!input.PUBLIC_URL?.startsWith('https://')) faults.push('PUBLIC_URL: expected the https:// address people open');
  if (!input.RESEND_API_KEY && !input.SMTP_URL) faults.push('SMTP_URL or RESEND_API_KEY: expected one of them, to send mail');
  if (!input.MAIL_FROM) faults.push('MAIL_FROM: expected the sender, for example Academy <academy@example.org>');
  if (!input.SOURCE_URL) faults.push('SOURCE_URL: expected the address where the source of this very version is offered (AGPL, section 13)');
  return faults;
};

/** Parses the environment once at boot. Throws `EnvError` that names every fault together. */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = settings.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(
        ({ path: [name], message }) => `${String(name)}: ${message}${secret.has(String(name)) ? '' : `, received ${JSON.stringify(given[String(name)])}`}`,
      );
  const production = given.ACADEMY_PROFILE === 'production';
  if (production) faults.push(...missingInProduction(parsed.success ? parsed.data : (given as never)));
  if (parsed.success && parsed.data.TEST_CLOCK && parsed.data.ACADEMY_PROFILE !== 'test') faults.push('TEST_CLOCK: only the test profile may set the clock');
  if (parsed.success && !production && !['127.0.0.1', '::1', 'localhost'].includes(parsed.data.HOST))
    faults.push(`HOST: a demonstration is bound to this machine (127.0.0.1), received ${JSON.stringify(parsed.data.HOST)}`);
  if (Boolean(given.MEILI_URL) !== Boolean(given.MEILI_ADMIN_KEY))
    faults.push(given.MEILI_URL ? 'MEILI_ADMIN_KEY: expected the key of the server at MEILI_URL' : 'MEILI_URL: expected the address MEILI_ADMIN_KEY is for');
  if (!parsed.success || faults.length > 0) throw new EnvError(faults);
  const input = parsed.data;
  const dataDir = resolve(input.DATA_DIR);
  return {
    profile: input.ACADEMY_PROFILE,
    host: input.HOST,
    port: input.PORT,
    dataDir,
    publicUrl: (input.PUBLIC_URL ?? `http://localhost:${input.PORT}`).replace(/\/+$/, ''),
    trustProxy: input.TRUST_PROXY,
    databaseUrl: input.DATABASE_URL ?? `file:${dataDir}/academy.db`,
    databaseAuthToken: input.DATABASE_AUTH_TOKEN,
    meilisearch: input.MEILI_URL && input.MEILI_ADMIN_KEY ? { url: input.MEILI_URL, adminKey: input.MEILI_ADMIN_KEY } : undefined,
    mail: input.RESEND_API_KEY ? { kind: 'resend', apiKey: input.RESEND_API_KEY } : input.SMTP_URL ? { kind: 'smtp', url: input.SMTP_URL } : { kind: 'local' },
    mailFrom: input.MAIL_FROM ?? 'Academy <academy@localhost>',
    sourceUrl: input.SOURCE_URL,
    tsaUrl: input.TSA_URL,
    claimPdfA: input.PDFA_CLAIM,
    pkcs12Password: input.PKCS12_PASSWORD,
    testClock: input.TEST_CLOCK,
  };
};
