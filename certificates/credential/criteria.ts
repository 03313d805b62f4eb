import { formatNumber, formatPercent } from '#language/numbers.ts';
import type { CertificateDocument, CertificateKind, Workload } from '../certificate.ts';
import { wordings } from '../wording/wording.ts';

/** How each kind is called for partners; never mixed. */
export const kindName = (kind: CertificateKind): string => wordings.en.kinds[kind].title;

const formNames: Record<keyof Workload, string> = { live: 'live', online: 'online', selfStudy: 'self-study', assessment: 'assessment' };
const hours = (minutes: number): string => formatNumber('en', minutes / 60);

const workloadOf = ({ hours: { clock, academic, academicMinutes }, workload }: CertificateDocument): string => {
  const forms = (Object.keys(formNames) as (keyof Workload)[]).flatMap((form) => (workload?.[form] ? [`${formNames[form]} ${hours(workload[form])} h`] : []));
  const total = `${formatNumber('en', clock)} clock hours (${formatNumber('en', academic)} academic hours of ${academicMinutes} minutes)`;
  return `Notional workload: ${[total, ...forms].join('; ')}. These are hours, not credits.`;
};

const levelOf = ({ text, decidedBy, decidedOn }: NonNullable<CertificateDocument['level']>): string =>
  `Level: ${text.en} (decided by ${decidedBy.en} on ${decidedOn})`;

/**
 * What stands behind a certificate, as Markdown in English: outcomes, workload, level, assessment, quality assurance. Open
 * Badges has no word for hours of work (`creditsAvailable` means credits), nor for most of the others.
 */
export const criteriaOf = (document: CertificateDocument): string => {
  const { outcomes, assessment, attendance, qualityAssurance, prerequisites, result, legalReference, legalNote, level, kind, taughtIn } = document;
  const lines: (string | undefined)[] = [
    `${kindName(kind)}. ${wordings.en.kinds[kind].meaning}`,
    outcomes.length > 0 ? `${wordings.en.kinds[kind].outcomes}:\n${outcomes.map(({ en }) => `- ${en}`).join('\n')}` : undefined,
    workloadOf(document),
    level && levelOf(level),
    `${wordings.en.kinds[kind].assessment}: ${assessment.en}`,
    attendance && `Participation: ${attendance.en}`,
    result && `Pass mark: ${formatPercent('en', result.passMark)}`,
    prerequisites && `Asked for before: ${prerequisites.map(({ en }) => en).join('; ')}`,
    taughtIn && `Languages of teaching and assessment: ${taughtIn.map((language) => wordings.en.supplement.languages[language]).join(', ')}`,
    qualityAssurance && `Quality assurance: ${qualityAssurance.en}`,
    legalReference && `Legal reference: ${legalReference.text.en} (checked ${legalReference.checked})`,
    wordings.en.kinds[kind].limit || undefined,
    legalNote?.en,
  ];
  return lines.filter((line) => line !== undefined).join('\n\n');
};
