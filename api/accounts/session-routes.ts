import type { Context } from 'hono';
import { sha256Hex } from '#api/files/file-store.ts';
import { networkPrefix } from '#api/http/client-address.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { checkCredentials } from './check-password.ts';
import { checkConfirmation, confirmEmail } from './confirm-email.ts';
import * as contract from './contract.ts';
import { deviceLabel } from './device.ts';
import { spellingOf } from './document-name.ts';
import { endOtherSessions, endSession, signOut } from './end-session.ts';
import { readAccount } from './read-account.ts';
import { blankCookie, sessionsOf } from './session-store.ts';
import { signIn } from './sign-in.ts';

const device = (c: Context<HttpEnv>): string => deviceLabel(c.req.header('user-agent'));

export const sessionRoutes = createRouter()
  .openapi(contract.confirmEmail, async (c) => {
    const { env, db, write, now } = c.get('services');
    const { token, password } = c.req.valid('json');
    await c.get('limits').consume('link:address', c.get('clientAddress'));
    await c.get('limits').consume('password:account', sha256Hex(token));
    const account = await checkConfirmation(db, now(), token, password);
    const cookie = await write(async (work) => {
      await confirmEmail(work, token, account);
      return signIn(work, env, account, device(c), c.get('actor')?.sessionId);
    });
    c.header('set-cookie', cookie);
    return c.json(await readAccount(db, account.id, spellingOf(c.get('locale'))), 200);
  })
  .openapi(contract.signIn, async (c) => {
    const { env, db, write } = c.get('services');
    const { email, password } = c.req.valid('json');
    await c.get('limits').consume('sign-in:address', c.get('clientAddress'));
    const emailAndNetwork = `${email} ${networkPrefix(c.get('clientAddress'))}`;
    await c.get('limits').consume('sign-in:email-network', emailAndNetwork);
    await c.get('limits').consume('sign-in:email', email);
    const account = await checkCredentials(db, email, password);
    await c.get('limits').forget('sign-in:email-network', emailAndNetwork);
    const cookie = await write((work) => signIn(work, env, account, device(c), c.get('actor')?.sessionId));
    c.header('set-cookie', cookie);
    return c.json(await readAccount(db, account.id, spellingOf(c.get('locale'))), 200);
  })
  .openapi(contract.signOut, async (c) => {
    const { env, write } = c.get('services');
    const actor = c.get('actor');
    if (actor) await write((work) => signOut(work, actor));
    c.header('set-cookie', blankCookie(env));
    return c.body(null, 204);
  })
  .openapi(contract.listSessions, async (c) => {
    const member = requireMember(c.get('actor'));
    const rows = await sessionsOf(c.get('services'), member.accountId);
    const sessions = rows.map(({ id, publicId, device: name, createdAt, expiresAt }) => ({
      publicId,
      device: name,
      createdAt,
      expiresAt,
      current: id === member.sessionId,
    }));
    return c.json({ sessions }, 200);
  })
  .openapi(contract.endSession, async (c) => {
    const member = requireMember(c.get('actor'));
    await c.get('limits').consume('write:account', member.accountId);
    const { publicId } = c.req.valid('param');
    await c.get('services').write((work) => endSession(work, member, publicId));
    return c.body(null, 204);
  })
  .openapi(contract.endOtherSessions, async (c) => {
    const member = requireMember(c.get('actor'));
    await c.get('limits').consume('write:account', member.accountId);
    await c.get('services').write((work) => endOtherSessions(work, member));
    return c.body(null, 204);
  });
