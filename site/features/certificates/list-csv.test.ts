import { expect, test } from 'vitest';
import { listCsv } from './list-csv.ts';
import { messages } from './messages/messages.ts';

const certificate = {
  code: '7K3M-Q9XT-2WHB-0CJ5-NV8E',
  number: 'DULA-2026-000001',
  kind: 'achievement',
  holderName: { kk: 'Әлия', ru: 'Алия; «А»', latin: 'Aliya' },
  title: { kk: 'К', ru: '=HYPERLINK("x")', en: 'C' },
  issuerName: { kk: 'А', ru: 'Академия', en: 'Academy' },
  issuedOn: '2026-11-21',
  demonstration: false,
  state: 'revoked',
  since: '2026-11-21',
  reason: 'issued-in-error',
  lastDay: null,
  untilMandateEnds: false,
  next: null,
} as const;

test('a spreadsheet opens it: mark, semicolons, quotes, nothing that it would carry out', () => {
  const [head, found, missing] = listCsv('ru', [
    { line: 1, typed: certificate.code, verdict: 'found', certificate },
    { line: 2, typed: '-x', verdict: 'mistyped', certificate: null },
  ]).split('\r\n');
  expect(head?.startsWith('\ufeff"Строка";"Код проверки"')).toBe(true);
  expect(found).toBe(
    `"1";"${certificate.code}";"Отозван";"Алия; «А»";"Сертификат о достижении";"'=HYPERLINK(""x"")";"Академия";"DULA-2026-000001";"2026-11-21";"";""`,
  );
  const [, ofOffice] = listCsv('ru', [{ line: 1, typed: certificate.code, verdict: 'found', certificate: { ...certificate, untilMandateEnds: true } }]).split(
    '\r\n',
  );
  expect(ofOffice?.endsWith(`"2026-11-21";"${messages.ru.untilMandateEnds}";""`)).toBe(true);
  expect(missing?.startsWith(`"2";"'-x";"В коде ошибка";"";`)).toBe(true);
});
