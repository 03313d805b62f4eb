import { shortHash } from '#courses/hash.ts';
import { type Locale, locales } from '#language/locale.ts';
import { countStandings } from './behind.ts';
import type { Fellow } from './fellow-workers.ts';
import { type Practice, sections } from './practice.ts';
import type { PracticeRow } from './queries.ts';
import { toHtml } from './rich-text.ts';
import { sourceNumbers } from './source-numbers.ts';
import { titlesOf } from './title-in.ts';
import type { AssignmentView, EntryView, PracticeFacts, WorkText } from './work-contract.ts';
import { workStandings } from './work-standing.ts';
import type { AssignmentRow } from './workflow-queries.ts';

type Naming = (personId: string | null) => Fellow | null;

export const assignmentView = (
  { id, step, language, personId, dueOn, assignedAt, closedAt, outcome }: AssignmentRow,
  fellow: Naming,
  today: string,
): AssignmentView => ({
  id,
  step,
  language,
  assignee: fellow(personId),
  dueOn,
  isOverdue: closedAt === null && dueOn !== null && dueOn < today,
  assignedAt,
  closedAt,
  outcome,
});

/** An entry as lists of work show it, with those of its assignments that are open. */
export const entryView = (row: PracticeRow, practice: Practice, updatedAt: number, assignments: readonly AssignmentView[]): EntryView => ({
  id: row.id,
  title: titlesOf(practice),
  original: practice.original,
  stage: row.stage,
  published: row.publishedVersionId !== null && row.withdrawnAt === null,
  withdrawn: row.withdrawnAt !== null,
  updatedAt,
  assignments: assignments.filter(({ closedAt }) => closedAt === null),
});

export const factsOf = ({ id: _id, original: _original, texts: _texts, ...facts }: Practice): PracticeFacts => facts;

/** One language beside the original, all sections, paragraph by paragraph. */
const workText = (practice: Practice, locale: Locale): WorkText => {
  const { original, texts } = practice;
  const own = texts[locale];
  const numbers = sourceNumbers(practice);
  const parts = sections.map((section) => {
    const [mine, theirs] = [own?.sections[section] ?? [], texts[original]?.sections[section] ?? []];
    const standings = workStandings(practice, locale, section);
    const paragraphs = Array.from({ length: Math.max(mine.length, theirs.length) }, (_, index) => {
      // What the original no longer has is behind it.
      const standing = standings[index] ?? 'behind';
      const markdown = standing === 'missing' ? '' : (mine[index] ?? '');
      const [source] = [theirs[index]];
      return {
        markdown,
        html: toHtml(markdown, numbers),
        standing,
        hash: standing === 'missing' ? null : shortHash(markdown),
        originalHash: source === undefined ? null : shortHash(source),
      };
    });
    return { section, paragraphs };
  });
  const standings = Object.fromEntries(parts.map(({ section, paragraphs }) => [section, paragraphs.map(({ standing }) => standing)]));
  return { state: own?.state ?? null, standings: countStandings(standings), sections: parts };
};

/** One language after the other. */
export const workTexts = (practice: Practice): Record<Locale, WorkText> =>
  Object.fromEntries(locales.map((locale) => [locale, workText(practice, locale)])) as Record<Locale, WorkText>;
