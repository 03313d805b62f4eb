/** Codes of nodemailer (`EENVELOPE`), Node (`ECONNREFUSED`) and Resend (`rate_limit_exceeded`): words, no addresses. */
const isClass = (code: unknown): code is string => typeof code === 'string' && /^[A-Za-z_]{1,50}$/.test(code);

/** What kind of fault kept a letter from leaving. The message is not kept: a mail server repeats the recipient in it. */
export const mailFault = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return isClass(code) ? code : error instanceof Error && isClass(error.name) ? error.name : 'unknown';
};
