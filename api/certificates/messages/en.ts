import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  fileName: 'Certificate {number}',
  issued: {
    subject: 'Your certificate is ready',
    body: `Hello!

A certificate has been issued to you. Download it from this page (you will need to sign in):
{link}

Anyone can check the certificate, with no account: the document bears the address of the verification page and a code.

Digital Union Leadership Academy`,
  },
};
