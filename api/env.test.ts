import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EnvError, readEnv } from './env.ts';

const faultsOf = (source: Record<string, string>): string[] => {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
    throw error;
  }
};
const production = {
  ACADEMY_PROFILE: 'production',
  PUBLIC_URL: 'https://academy.example/',
  SMTP_URL: 'smtps://user:secret@mail.example:465',
  MAIL_FROM: 'Academy <academy@academy.example>',
  SOURCE_URL: 'https://code.example/academy',
};

test('without any setting a demonstration starts on this machine', () => {
  expect(readEnv({})).toMatchObject({ profile: 'demonstration', host: '127.0.0.1', port: 4321, publicUrl: 'http://localhost:4321', mail: { kind: 'local' } });
});

test('an empty variable counts as unset', () => {
  expect(readEnv({ PORT: '', PUBLIC_URL: ' ' }).port).toBe(4321);
});

test('production names all that is missing at once', () => {
  const faults = faultsOf({ ACADEMY_PROFILE: 'production' });
  for (const name of ['PUBLIC_URL', 'SMTP_URL or RESEND_API_KEY', 'MAIL_FROM', 'SOURCE_URL']) expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
});

test('production starts with all of it, and the public address loses its slash', () => {
  expect(readEnv(production)).toMatchObject({ profile: 'production', publicUrl: 'https://academy.example', mail: { kind: 'smtp' } });
});

test.each([
  ['http in production', { ...production, PUBLIC_URL: 'http://academy.example' }, 'PUBLIC_URL'],
  ['a clock to set in production', { ...production, TEST_CLOCK: '1' }, 'TEST_CLOCK'],
  ['a clock to set on a demonstration', { TEST_CLOCK: '1' }, 'TEST_CLOCK'],
  ['a demonstration open to the network', { HOST: '0.0.0.0' }, 'HOST'],
  ['a search server without its key', { MEILI_URL: 'http://127.0.0.1:7700' }, 'MEILI_ADMIN_KEY'],
  ['a key without its search server', { MEILI_ADMIN_KEY: 'secret' }, 'MEILI_URL'],
  ['a port that is none', { PORT: '99999' }, 'PORT'],
  ['a profile that is none', { ACADEMY_PROFILE: 'prod' }, 'ACADEMY_PROFILE'],
])('%s is refused', (_, source, name) => {
  expect(faultsOf(source).some((fault) => fault.startsWith(name))).toBe(true);
});

test('a fault repeats what was received, but no password', () => {
  expect(faultsOf({ PORT: '99999' }).join()).toContain('99999');
  expect(faultsOf({ SMTP_URL: 'academy:hunter2@mail.example' }).join()).not.toContain('hunter2');
});

test('.env.example explains every setting, and no other', () => {
  const explained = [...readFileSync(new URL('../.env.example', import.meta.url), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name).sort();
  const source = readFileSync(new URL('./env.ts', import.meta.url), 'utf8');
  const read = [...source.slice(0, source.indexOf('export interface Env')).matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
  expect(explained).toEqual([...read, 'CHROMIUM_PATH'].sort());
});
