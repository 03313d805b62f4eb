import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDatabase } from './testing.ts';

it('a row of writes lets requests that arrive in the middle be answered before its end', async () => {
  const { write, remove } = await testDatabase();
  const happened: string[] = [];
  const writes = [1, 2, 3, 4].map((number) =>
    write(async (tx) => {
      await tx.run(sql`select 1`);
      happened.push(`write ${number}`);
      if (number === 1) setImmediate(() => happened.push('request'));
    }),
  );
  await Promise.all(writes);
  remove();
  expect(happened.indexOf('request')).toBeGreaterThan(-1);
  expect(happened.indexOf('request')).toBeLessThan(happened.indexOf('write 4'));
});
