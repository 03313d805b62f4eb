import type { Context } from 'hono';
import type { HttpEnv } from '#api/http/http-env.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { askPasswordReset } from './ask-password-reset.ts';
import { askEmailChange, completeEmailChange } from './change-email.ts';
import { changeLanguage } from './change-language.ts';
import { changePassword } from './change-password.ts';
import { checkPassword } from './check-password.ts';
import { choosePassword } from './choose-password.ts';
import * as contract from './contract.ts';
import { deleteAccount } from './delete-account.ts';
import { spellingOf } from './document-name.ts';
import { hashPassword } from './passwords.ts';
import { readAccount } from './read-account.ts';
import { register } from './register.ts';
import { sendConfirmationAgain } from './send-confirmation-again.ts';
import { blankCookie } from './session-store.ts';

/** Counted before anything is looked up, so that a refusal says nothing about the address either. */
const countLetter = async (c: Context<HttpEnv>, email: string): Promise<void> => {
  await c.get('limits').consume('mail:address', c.get('clientAddress'));
  await c.get('limits').consume('mail:email', email);
};

/** The member who asks, once she has typed her password again. */
const requirePassword = async (c: Context<HttpEnv>, password: string) => {
  const member = requireMember(c.get('actor'));
  await c.get('limits').consume('password:account', member.accountId);
  await checkPassword(c.get('services').db, member.accountId, password);
  return member;
};

const choose = async (c: Context<HttpEnv>, purpose: 'reset-password' | 'invitation', token: string, password: string): Promise<void> => {
  const { env, write } = c.get('services');
  await c.get('limits').consume('link:address', c.get('clientAddress'));
  const passwordHash = await hashPassword(password);
  await write((work) => choosePassword(work, env, { token, purpose, passwordHash }));
};

export const ownAccountRoutes = createRouter()
  .openapi(contract.register, async (c) => {
    const { env, write } = c.get('services');
    const { id, email, password, language } = c.req.valid('json');
    await countLetter(c, email);
    const passwordHash = await hashPassword(password);
    await write((work) => register(work, env, { id, email, passwordHash, language }));
    return c.body(null, 204);
  })
  .openapi(contract.sendConfirmationAgain, async (c) => {
    const { env, write } = c.get('services');
    const { email } = c.req.valid('json');
    await countLetter(c, email);
    await write((work) => sendConfirmationAgain(work, env, email, c.get('locale')));
    return c.body(null, 204);
  })
  .openapi(contract.askPasswordReset, async (c) => {
    const { env, write } = c.get('services');
    const { email } = c.req.valid('json');
    await countLetter(c, email);
    await write((work) => askPasswordReset(work, env, email, c.get('locale')));
    return c.body(null, 204);
  })
  .openapi(contract.completePasswordReset, async (c) => {
    const { token, password } = c.req.valid('json');
    await choose(c, 'reset-password', token, password);
    return c.body(null, 204);
  })
  .openapi(contract.completeInvitation, async (c) => {
    const { token, password } = c.req.valid('json');
    await choose(c, 'invitation', token, password);
    return c.body(null, 204);
  })
  .openapi(contract.changePassword, async (c) => {
    const { env, write } = c.get('services');
    const { currentPassword, newPassword } = c.req.valid('json');
    const member = await requirePassword(c, currentPassword);
    const passwordHash = await hashPassword(newPassword);
    await write((work) => changePassword(work, env, member, passwordHash));
    return c.body(null, 204);
  })
  .openapi(contract.changeEmail, async (c) => {
    const { env, write } = c.get('services');
    const { email, password } = c.req.valid('json');
    const member = await requirePassword(c, password);
    await countLetter(c, email);
    await write((work) => askEmailChange(work, env, member, email));
    return c.body(null, 204);
  })
  .openapi(contract.confirmNewEmail, async (c) => {
    const { token } = c.req.valid('json');
    await c.get('limits').consume('link:address', c.get('clientAddress'));
    await c.get('services').write((work) => completeEmailChange(work, token));
    return c.body(null, 204);
  })
  .openapi(contract.changeLanguage, async (c) => {
    const member = requireMember(c.get('actor'));
    await c.get('limits').consume('write:account', member.accountId);
    const { language } = c.req.valid('json');
    await c.get('services').write((work) => changeLanguage(work, member, language));
    return c.body(null, 204);
  })
  .openapi(contract.getAccount, async (c) => {
    const actor = c.get('actor');
    const account = actor && (await readAccount(c.get('services').db, actor.accountId, spellingOf(c.get('locale'))));
    return c.json({ account }, 200);
  })
  .openapi(contract.deleteAccount, async (c) => {
    const { env, write } = c.get('services');
    const member = await requirePassword(c, c.req.valid('json').password);
    await write((work) => deleteAccount(work, member));
    c.header('set-cookie', blankCookie(env));
    return c.body(null, 204);
  });
