import type { ListedCode } from '#api/certificates/verify-contract.ts';
import { csvTable } from '#language/csv.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { messages as states } from '#site/features/certificate-states/messages/messages.ts';
import { messages } from './messages/messages.ts';
import { spellingOf } from './other-spellings.ts';

/** What was found of a code, in words. */
const verdictOf = (locale: Locale, { verdict, certificate }: ListedCode): string => {
  if (certificate) return states[locale].states[certificate.state];
  return verdict === 'mistyped' ? messages[locale].list.mistyped : messages[locale].list.notFound;
};

/** The answer as a table for spreadsheets. */
export const listCsv = (locale: Locale, codes: readonly ListedCode[]): string => {
  const { list, ...t } = messages[locale];
  const head = [list.row, t.code, list.verdict, t.verdict.holder, t.record.kind, t.titleOf, t.issuer, t.number, t.issuedOn, t.validUntil, t.verdict.record];
  const rows = codes.map((listed) => {
    const { line, typed, certificate: found } = listed;
    const facts = found
      ? [
          found.holderName[spellingOf(locale)],
          t.kinds[found.kind],
          found.title[locale],
          found.issuerName[locale],
          found.number,
          found.issuedOn,
          found.lastDay ?? (found.untilMandateEnds ? t.untilMandateEnds : ''),
        ]
      : ['', '', '', '', '', '', ''];
    const remark = [found?.next ? fill(list.next, { number: found.next.number }) : '', found?.demonstration ? list.demonstration : '']
      .filter(Boolean)
      .join('; ');
    return [line, typed, verdictOf(locale, listed), ...facts, remark];
  });
  return csvTable([head, ...rows]);
};
