import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  suspended: {
    subject: 'Your certificate is suspended',
    body: `Hello!

Your certificate No. {number} is suspended. Reason: {reason}.

Until it is restored, the verification page says so. Your certificates are on this page (you will need to sign in):
{link}

If you disagree, write to the Academy and give the number of the certificate.

Digital Union Leadership Academy`,
  },
  restored: {
    subject: 'The suspension of your certificate has ended',
    body: `Hello!

The suspension of your certificate No. {number} has ended: the verification page no longer calls it suspended. Your certificates are on this page (you will need to sign in):
{link}

Digital Union Leadership Academy`,
  },
  revoked: {
    subject: 'Your certificate was revoked',
    body: `Hello!

Your certificate No. {number} was revoked. Reason: {reason}.

It is no longer valid: the verification page says so, with the day and the reason. Your certificates are on this page (you will need to sign in):
{link}

If you disagree, write to the Academy and give the number of the certificate.

Digital Union Leadership Academy`,
  },
  ended: {
    subject: 'Your certificate has expired',
    body: `Hello!

Your certificate No. {number} was issued for a term of office. That term is over, and the last day the certificate was valid is {date}. Your certificates are on this page (you will need to sign in):
{link}

Digital Union Leadership Academy`,
  },
  reissued: {
    subject: 'Your certificate was issued again',
    body: `Hello!

Your certificate was issued again under another number: its data were corrected or its signature was replaced. The earlier one is no longer valid, please use the new one. Download it from this page (you will need to sign in):
{link}

Digital Union Leadership Academy`,
  },
  expiring: {
    subject: 'Your certificate will expire soon',
    body: `Hello!

The last day your certificate No. {number} is valid: {date}.

{renewal}
{link}

Digital Union Leadership Academy`,
    open: 'To renew it, take the final test again. You can begin on this page (you will need to sign in):',
    later: 'You can renew it from {date} on by taking the final test again. Your certificates are on this page (you will need to sign in):',
    academy: 'The Academy renews it: write to us and give the number of the certificate. Your certificates are on this page (you will need to sign in):',
  },
  expiringAround: {
    subject: 'A certificate in your organisation will expire soon',
    body: `Hello!

A certificate in your organisation will expire soon.

Holder: {name}
Certificate: {title} (No. {number})
Last valid day: {date}

If the certificate is needed beyond that day, tell its holder: to renew it, one takes the final test again or writes to the Academy.

This letter was sent to you as an administrator of the organisation.

Digital Union Leadership Academy`,
  },
};
