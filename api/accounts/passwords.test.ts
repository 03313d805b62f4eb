import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

test('a password fits its own hash only, however the keyboard composed its letters', async () => {
  const hash = await hashPassword('Йод құпиясы');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(hash, 'Йод құпиясы'.normalize('NFD'))).toBe(true);
  expect(await isPassword(hash, 'йод құпиясы')).toBe(false);
});

test('no hash fits nothing, and takes the work of a real one', async () => {
  const hash = await hashPassword('x');
  const timeOf = async (stored: string | null) => {
    const start = performance.now();
    for (let i = 0; i < 20; i++) expect(await isPassword(stored, 'guess')).toBe(false);
    return performance.now() - start;
  };
  await timeOf(hash);
  const known = await timeOf(hash);
  const unknown = await timeOf(null);
  // A wide margin for a busy machine: without the dummy the ratio is near zero.
  expect(unknown / known).toBeGreaterThan(0.3);
});
