import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  fileName: 'Certificate {number}',
  transcriptFile: 'Transcript of certificates',
  batchFinished: {
    subject: 'The batch is finished',
    body: `Hello!

The batch you started is finished. Certificates issued: {issued}. Their files and the list are on this page (you will need to sign in):
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
    subject: 'The certificate you showed is accepted',
    body: `Hello!

The certificate of another organisation that you showed has been checked and accepted. It now counts wherever it is asked for. More on this page (you will need to sign in):
{link}

Digital Union Leadership Academy`,
  },
  externalRefused: {
    subject: 'The certificate you showed is not accepted',
    body: `Hello!

The certificate of another organisation that you showed has not been accepted. The reason is on this page (you will need to sign in); you can correct the particulars and show it again:
{link}

Digital Union Leadership Academy`,
  },
};
