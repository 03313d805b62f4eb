import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  fileName: 'Certificate {number}',
  transcriptFile: 'Transcript of certificates',
  batchFinished: {
    subject: 'Issuing by list is finished',
    body: `Hello!

Issuing by list, which you started, is finished. Certificates issued: {issued}. Their files and the list are on this page (you will need to sign in):
{link}

Digital Union Leadership Academy`,
  },
  batchList: { number: 'Number', nameKk: 'Name (Kazakh)', nameRu: 'Name (Russian)', nameLatin: 'Name (Latin)', code: 'Code', address: 'Address to check at' },
  issued: {
    subject: 'Your certificate is ready',
    body: `Hello!

A certificate has been issued to you. Download it from this page (you will need to sign in):
{link}

Anyone can check the certificate, with no account: the document bears the address of the verification page and a code.

Digital Union Leadership Academy`,
  },
  externalAccepted: {
    subject: 'Certificate of another organisation accepted',
    body: `Hello!

The certificate of another organisation that you submitted has been checked and accepted. It now counts wherever it is asked for. More on this page (you will need to sign in):
{link}

Digital Union Leadership Academy`,
  },
  externalRefused: {
    subject: 'Certificate of another organisation not accepted',
    body: `Hello!

The certificate of another organisation that you submitted has not been accepted. The reason is on this page (you will need to sign in); you can correct the particulars and submit it again:
{link}

Digital Union Leadership Academy`,
  },
};
