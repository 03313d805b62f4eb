import type { Texts } from '#language/locale.ts';
import { formatNumber, formatPercent } from '#language/numbers.ts';
import type { Recognition, Workload } from '../../certificate.ts';
import { statementOf } from '../../wording/wording.ts';
import { unbrokenDate } from '../facts.ts';
import type { Supplement } from './layout.ts';

/** A part of a section: a paragraph, an item of a list, or a table whose first row and column are heads. */
export type Part = { kind: 'paragraph' | 'item'; text: string } | { kind: 'table'; rows: string[][] };
export type Section = { heading: string; parts: Part[] };

const paragraphs = (...texts: (string | undefined)[]): Part[] => texts.flatMap((text): Part[] => (text ? [{ kind: 'paragraph', text }] : []));
/** With one full stop at the end. */
const sentence = (text: string): string => `${text.replace(/[.\s]+$/u, '')}.`;
const items = (texts: readonly string[]): Part[] => texts.map((text) => ({ kind: 'item', text }));
const cited = (text: string, url: string | undefined): string => sentence(url ? `${text.replace(/[.\s]+$/u, '')} (${url})` : text);
const forms: readonly (keyof Workload)[] = ['live', 'online', 'selfStudy', 'assessment'];

const workload = ({ certificate: { workload: split, hours }, lang, words }: Supplement): Part[] => {
  const { supplement } = words;
  if (!split) return paragraphs(words.hours(hours.clock, hours.academic, hours.academicMinutes), supplement.noCredits);
  const row = (name: string, minutes: number) => [name, formatNumber(lang, minutes / 60), formatNumber(lang, minutes / hours.academicMinutes)];
  const rows = [
    [supplement.form, supplement.clockHours, supplement.academicHours(hours.academicMinutes)],
    ...forms.filter((form) => split[form] > 0).map((form) => row(supplement.forms[form], split[form])),
    row(
      supplement.total,
      forms.reduce((sum, form) => sum + split[form], 0),
    ),
  ];
  return [{ kind: 'table', rows }, ...paragraphs(supplement.noCredits)];
};

const recognition = ({ lang, words }: Supplement, { kind, partner, agreement, since, until }: Recognition): string => {
  const { supplement, recognitions } = words;
  const period = supplement.period(unbrokenDate(lang, since), until && unbrokenDate(lang, until));
  return `${sentence(recognitions[kind](partner[lang]))} ${sentence(supplement.agreement(agreement))} ${period}`;
};

/** Everything the document claims, section by section, in the language of the supplement; what it does not claim has none. */
export const sectionsOf = (given: Supplement): Section[] => {
  const { certificate, lang, words } = given;
  const { supplement } = words;
  const kind = words.kinds[certificate.kind];
  const own = (texts: Texts | undefined) => texts?.[lang];
  const { alignment = [], level, prerequisites = [], taughtIn = [], result, recognitions = [], legalReference } = certificate;
  const sections: Section[] = [
    {
      heading: supplement.about,
      parts: paragraphs(
        sentence(`${statementOf(words, certificate)} ${certificate.title[lang]}`),
        [kind.meaning, kind.limit].filter(Boolean).join(' '),
        own(certificate.legalNote),
      ),
    },
    { heading: kind.outcomes, parts: items(certificate.outcomes.map((outcome) => outcome[lang])) },
    {
      heading: supplement.alignment,
      parts: items(alignment.map(({ name, framework, code, url }) => `${name[lang]} – ${[framework, code].filter(Boolean).join(', ')}: ${url}`)),
    },
    { heading: words.workload, parts: workload(given) },
    {
      heading: supplement.level,
      parts: level
        ? paragraphs(
            level.text[lang],
            `${supplement.frameworks[level.framework]} ${supplement.decided(level.decidedBy[lang], unbrokenDate(lang, level.decidedOn))}`,
          )
        : [],
    },
    { heading: kind.assessment, parts: paragraphs(own(certificate.assessment)) },
    {
      heading: supplement.result,
      parts: result ? paragraphs(supplement.score(formatPercent(lang, result.share, 1), formatPercent(lang, result.passMark, 1))) : [],
    },
    { heading: supplement.attendance, parts: paragraphs(own(certificate.attendance)) },
    { heading: supplement.prerequisites, parts: items(prerequisites.map((name) => name[lang])) },
    { heading: supplement.taughtIn, parts: paragraphs(taughtIn.map((language) => supplement.languages[language]).join(', ')) },
    { heading: supplement.quality, parts: paragraphs(own(certificate.qualityAssurance)) },
    { heading: supplement.recognitions, parts: paragraphs(...recognitions.map((one) => recognition(given, one))) },
    {
      heading: supplement.legal,
      parts: legalReference
        ? paragraphs(`${cited(legalReference.text[lang], legalReference.url)} ${supplement.checked(unbrokenDate(lang, legalReference.checked))}`)
        : [],
    },
  ];
  return sections.filter(({ parts }) => parts.length > 0);
};
