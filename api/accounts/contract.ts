import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { everybody, members } from '#api/http/who-may.ts';
import { locales } from '#language/locale.ts';
import { emailKey } from './email-key.ts';
import { heldRoleSchema } from './role-contract.ts';

const tags = ['accounts'];
const done = { 204: { description: 'Done; nothing else is said' }, ...problemResponses };

/** 254 is the longest address SMTP carries (RFC 5321). */
const emailField = z.string().transform(emailKey).pipe(z.email().max(254));
/** Typed to sign in: no rule but a limit, since older rules may have been others. NFC, so that every keyboard gives the same. */
const passwordField = z
  .string()
  .min(1)
  .max(200)
  .transform((typed) => typed.normalize('NFC'));
/** A password to be. Length is what counts (NIST SP 800-63B): no signs are demanded. */
const newPasswordField = z
  .string()
  .min(10)
  .max(200)
  .transform((typed) => typed.normalize('NFC'));
const tokenField = z.string().min(1).max(200);
const language = z.enum(locales);

/** Who is signed in. */
const accountSchema = z
  .object({
    personId: z.string(),
    email: z.string().nullable(),
    emailConfirmed: z.boolean(),
    language: language.nullable(),
    /** As to greet her by; null until she has given her name. */
    name: z.string().nullable(),
    /** Whether a name stands that a document can print. */
    hasName: z.boolean(),
    roles: z.array(heldRoleSchema),
  })
  .openapi('Account');
export type Account = z.infer<typeof accountSchema>;

const sessionSchema = z
  .object({ publicId: z.string(), device: z.string(), createdAt: z.number().int(), expiresAt: z.number().int(), current: z.boolean() })
  .openapi('Session');
export type SessionView = z.infer<typeof sessionSchema>;

/** `id` is made by the client, one per filled form: the same id twice is one registration and one letter. */
const registerBody = z.strictObject({ id: z.uuid(), email: emailField, password: newPasswordField, language });
/** The link proves the mailbox, the password that it was she who registered: nobody is let into a stranger's account by a link. */
const confirmBody = z.strictObject({ token: tokenField, password: passwordField });
const emailBody = z.strictObject({ email: emailField });
const signInBody = z.strictObject({ email: emailField, password: passwordField });
const setPasswordBody = z.strictObject({ token: tokenField, password: newPasswordField });
const changePasswordBody = z.strictObject({ currentPassword: passwordField, newPassword: newPasswordField });
const changeEmailBody = z.strictObject({ email: emailField, password: passwordField });
const tokenBody = z.strictObject({ token: tokenField });
const languageBody = z.strictObject({ language });
const deleteAccountBody = z.strictObject({ password: passwordField });

export const register = createRoute({
  method: 'post',
  path: '/accounts',
  tags,
  summary: 'Register. The answer is the same whether the address is known; a letter says what to do. Signing in comes after confirming',
  security: everybody,
  request: { body: jsonBody(registerBody) },
  responses: done,
});

export const confirmEmail = createRoute({
  method: 'post',
  path: '/accounts/confirmations',
  tags,
  summary: 'Confirm the address with the link’s token and the password chosen; signs in. `link-invalid`, `wrong-password`',
  security: everybody,
  request: { body: jsonBody(confirmBody) },
  responses: { 200: jsonAnswer(accountSchema, 'Signed in'), ...problemResponses },
});

export const sendConfirmationAgain = createRoute({
  method: 'post',
  path: '/accounts/confirmation-letters',
  tags,
  summary: 'Send the confirmation letter again; always the same answer',
  security: everybody,
  request: { body: jsonBody(emailBody) },
  responses: done,
});

export const signIn = createRoute({
  method: 'post',
  path: '/sessions',
  tags,
  summary: 'Sign in. `wrong-credentials` for an unknown address, a wrong password and an address not yet confirmed alike',
  security: everybody,
  request: { body: jsonBody(signInBody) },
  responses: { 200: jsonAnswer(accountSchema, 'Signed in'), ...problemResponses },
});

export const signOut = createRoute({
  method: 'delete',
  path: '/sessions/current',
  tags,
  summary: 'Sign out; harmless when signed out already',
  security: everybody,
  responses: done,
});

export const listSessions = createRoute({
  method: 'get',
  path: '/sessions',
  tags,
  summary: 'Where I am signed in, newest first',
  security: members,
  responses: { 200: jsonAnswer(z.object({ sessions: z.array(sessionSchema) }), 'My sessions'), ...problemResponses },
});

export const endSession = createRoute({
  method: 'delete',
  path: '/sessions/{publicId}',
  tags,
  summary: 'End one of my sessions',
  security: members,
  request: { params: z.object({ publicId: z.string().max(50) }) },
  responses: done,
});

export const endOtherSessions = createRoute({
  method: 'delete',
  path: '/sessions',
  tags,
  summary: 'End all my sessions but this one',
  security: members,
  responses: done,
});

export const askPasswordReset = createRoute({
  method: 'post',
  path: '/password-resets',
  tags,
  summary: 'Ask for a link to choose a new password; always the same answer',
  security: everybody,
  request: { body: jsonBody(emailBody) },
  responses: done,
});

export const completePasswordReset = createRoute({
  method: 'post',
  path: '/password-resets/completions',
  tags,
  summary: 'Choose a new password with the link’s token; ends every session and confirms the address. `link-invalid`',
  security: everybody,
  request: { body: jsonBody(setPasswordBody) },
  responses: done,
});

export const completeInvitation = createRoute({
  method: 'post',
  path: '/invitations/completions',
  tags,
  summary: 'Choose the first password with an invitation’s token; confirms the address. `link-invalid`',
  security: everybody,
  request: { body: jsonBody(setPasswordBody) },
  responses: done,
});

export const changePassword = createRoute({
  method: 'put',
  path: '/account/password',
  tags,
  summary: 'Change my password; ends my other sessions. `wrong-password`',
  security: members,
  request: { body: jsonBody(changePasswordBody) },
  responses: done,
});

export const changeEmail = createRoute({
  method: 'put',
  path: '/account/email',
  tags,
  summary: 'Ask to change my address: a link goes to the new one, a notice to the old. `wrong-password`',
  security: members,
  request: { body: jsonBody(changeEmailBody) },
  responses: done,
});

export const confirmNewEmail = createRoute({
  method: 'post',
  path: '/account/email-confirmations',
  tags,
  summary: 'Change the address with the link’s token, from any browser. `link-invalid`',
  security: everybody,
  request: { body: jsonBody(tokenBody) },
  responses: done,
});

export const changeLanguage = createRoute({
  method: 'put',
  path: '/account/language',
  tags,
  summary: 'The language of my pages and letters',
  security: members,
  request: { body: jsonBody(languageBody) },
  responses: done,
});

export const getAccount = createRoute({
  method: 'get',
  path: '/account',
  tags,
  summary: 'Who I am; `account` is null for a visitor',
  security: everybody,
  responses: { 200: jsonAnswer(z.object({ account: accountSchema.nullable() }), 'My account'), ...problemResponses },
});

export const deleteAccount = createRoute({
  method: 'delete',
  path: '/account',
  tags,
  summary: 'Delete my account; certificates stay verifiable. `wrong-password`, `last-administrator`',
  security: members,
  request: { body: jsonBody(deleteAccountBody) },
  responses: done,
});
