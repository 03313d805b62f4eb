import { expect, test } from 'vitest';
import { entriesOf, fieldsOf } from '../fields/form-fields.ts';
import { issuerIn } from './issuer-form.ts';

const texts = (text: string) => ({ kk: `${text} kk`, ru: `${text} ru`, en: `${text} en` });
const issuer = {
  name: texts('name'),
  businessNumber: null,
  country: 'KZ' as const,
  numberPrefix: 'TC',
  signatories: [{ name: texts('signatory'), position: texts('position') }],
};

test('an issuer shown in the form and sent back unchanged is the same issuer', () => {
  expect(issuerIn(fieldsOf([...entriesOf(issuer), ['basedOn', '1']]), issuer)).toEqual({ ...issuer, basedOn: '1' });
});

test('a prefix that is fixed stays, an empty row signs nothing', () => {
  const entries = entriesOf(issuer).filter(([name]) => name !== 'numberPrefix' && !name.startsWith('signatories'));
  const sent = issuerIn(fieldsOf([...entries, ['signatories.0.name.kk', ' ']]), issuer);
  expect([sent.numberPrefix, sent.signatories]).toEqual(['TC', []]);
});
