import type { z } from '@hono/zod-openapi';
import type { Reader } from '#db/client.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { locales } from '#language/locale.ts';
import { isReviewed } from './approve-languages.ts';
import type { workQueue } from './desk-contract.ts';
import { fellowWorkers } from './fellow-workers.ts';
import { canScreen, isEditor } from './policy.ts';
import { type Practice, sections } from './practice.ts';
import { assignmentView, entryView } from './present-work.ts';
import { type ProposalRow, waitingProposals } from './proposal-queries.ts';
import type { PracticeRow } from './queries.ts';
import { practiceVersion } from './read-practice.ts';
import type { Asking } from './read-work.ts';
import { titlesOf } from './title-in.ts';
import type { EntryView } from './work-contract.ts';
import { isTranslated, workStandings } from './work-standing.ts';
import type { Stage, StepOf } from './workflow.ts';
import { type AssignmentRow, allPracticeRows, openAssignments, savedTimes } from './workflow-queries.ts';

type Queue = z.infer<(typeof workQueue.responses)[200]['content']['application/json']['schema']>;
type Desk = NonNullable<Queue['desk']>;

interface Entry {
  row: PracticeRow;
  practice: Practice;
  view: EntryView;
}

const longestAbout = 120;
const about = ({ url, answers }: ProposalRow): string => {
  const text = url ?? Object.values(answers ?? {})[0] ?? '';
  return text.length > longestAbout ? `${text.slice(0, longestAbout - 1)}…` : text;
};

/** Every entry with its newest version and open assignments, newest work first. */
const allEntries = async (reader: Reader, { member, locale, now }: Asking, open: readonly AssignmentRow[]): Promise<Entry[]> => {
  const today = civilDate(now, academyTimeZone);
  const fellow = await fellowWorkers(
    reader,
    open.map(({ personId }) => personId),
    { personId: member.personId, locale },
  );
  const saved = await savedTimes(reader);
  const entries: Entry[] = [];
  for (const row of await allPracticeRows(reader)) {
    const practice = await practiceVersion(reader, row.versionId);
    if (!practice) throw new Error(`practice ${row.id} points at a version that is not stored`);
    const assignments = open.filter(({ practiceId }) => practiceId === row.id).map((one) => assignmentView(one, fellow, today));
    entries.push({ row, practice, view: entryView(row, practice, saved.get(row.id) ?? row.createdAt, assignments) });
  }
  return entries.toSorted((a, b) => b.view.updatedAt - a.view.updatedAt || (a.row.id < b.row.id ? -1 : 1));
};

/** What the open step of an entry wants doing, and nobody has. */
const withoutAssignee = ({ row, practice, view }: Entry): StepOf[] => {
  const { stage } = row;
  if (stage === 'published' || (stage === 'review' && isReviewed(practice))) return [];
  const wanted: StepOf[] =
    stage === 'translation'
      ? locales.filter((locale) => locale !== practice.original && !isTranslated(practice, locale, sections)).map((language) => ({ step: stage, language }))
      : [{ step: stage, language: null }];
  return wanted.filter(({ step, language }) => !view.assignments.some((one) => one.step === step && one.language === language));
};

/** Languages in which paragraphs are behind; of a published entry also those that are missing. */
const behindIn = ({ row, practice }: Entry): Desk['behind'][number]['languages'] =>
  locales
    .filter((locale) => locale !== practice.original && practice.texts[locale])
    .map((language) => {
      const standings = sections.flatMap((section) => workStandings(practice, language, section));
      const counted = (standing: 'behind' | 'missing') => standings.filter((one) => one === standing).length;
      return { language, behind: counted('behind'), missing: counted('missing') };
    })
    .filter(({ behind, missing }) => behind > 0 || (row.publishedVersionId !== null && missing > 0));

const desk = async (reader: Reader, asking: Asking, entries: readonly Entry[]): Promise<Desk> => {
  const active = entries.filter(({ row }) => row.withdrawnAt === null);
  return {
    proposals: (await waitingProposals(reader))
      .filter((proposal) => canScreen(asking.member, proposal))
      .map((proposal) => ({ id: proposal.id, kind: proposal.kind, language: proposal.language, createdAt: proposal.createdAt, about: about(proposal) })),
    unassigned: active.flatMap((entry) => withoutAssignee(entry).map((step) => ({ practice: entry.view, ...step }))),
    forReview: active.filter(({ row, practice }) => row.stage === 'review' && !isReviewed(practice)).map(({ view }) => view),
    forPublication: active.filter(({ row, practice }) => row.stage === 'review' && isReviewed(practice)).map(({ view }) => view),
    behind: active.map((entry) => ({ practice: entry.view, languages: behindIn(entry) })).filter(({ languages }) => languages.length > 0),
  };
};

/** What waits for somebody: overdue first, then by due date, then the longest waiting. */
export const readQueue = async (reader: Reader, asking: Asking): Promise<Queue> => {
  const { member, now } = asking;
  const open = await openAssignments(reader);
  const entries = await allEntries(reader, asking, open);
  const mine = entries.flatMap(({ row, practice, view }) =>
    view.assignments
      .filter(({ assignee }) => assignee?.isYou)
      .map((assignment) => ({ ...assignment, practice: { id: row.id, title: titlesOf(practice), stage: row.stage }, isDue: row.stage === assignment.step })),
  );
  const rank = ({ dueOn }: (typeof mine)[number]) => dueOn ?? '9999';
  return {
    assignments: mine.toSorted((a, b) => (rank(a) === rank(b) ? a.assignedAt - b.assignedAt : rank(a) < rank(b) ? -1 : 1)),
    desk: isEditor(member) ? await desk(reader, { ...asking, now }, entries) : null,
  };
};

/** All entries, or those at one stage. */
export const listWork = async (reader: Reader, asking: Asking, stage: Stage | undefined): Promise<EntryView[]> =>
  (await allEntries(reader, asking, await openAssignments(reader))).filter(({ row }) => stage === undefined || row.stage === stage).map(({ view }) => view);
