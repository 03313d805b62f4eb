import { desc, eq } from 'drizzle-orm';
import type { Env } from '#api/env.ts';
import { Problem } from '#api/http/problem.ts';
import { createRouter } from '#api/http/router.ts';
import { mails } from '#db/schema/mail.ts';
import type { Locale } from '#language/locale.ts';
import { listLetters, readLetter } from './contract.ts';

const newest = 50;

/** The mailbox shows everybody's letters: only where nobody but the demonstration's visitor is, and letters stay here. */
const requireMailbox = ({ profile, mail }: Env): void => {
  if (profile === 'production' || mail.kind !== 'local') throw new Problem('not-found');
};

export const mailboxRoutes = createRouter()
  .openapi(listLetters, async (c) => {
    const { env, db } = c.get('services');
    requireMailbox(env);
    const { recipient } = c.req.valid('query');
    const rows = await db
      .select()
      .from(mails)
      .where(recipient ? eq(mails.recipient, recipient.trim().toLowerCase()) : undefined)
      .orderBy(desc(mails.createdAt), desc(mails.id))
      .limit(newest);
    const letters = rows.map(({ id, recipient: to, language, subject, createdAt }) => ({
      id,
      recipient: to,
      language: language as Locale,
      subject,
      createdAt,
    }));
    return c.json({ letters }, 200);
  })
  .openapi(readLetter, async (c) => {
    const { env, db } = c.get('services');
    requireMailbox(env);
    const row = await db
      .select()
      .from(mails)
      .where(eq(mails.id, c.req.valid('param').id))
      .get();
    if (!row) throw new Problem('not-found');
    const { id, recipient, language, subject, body, createdAt } = row;
    return c.json({ id, recipient, language: language as Locale, subject, body, createdAt }, 200);
  });
