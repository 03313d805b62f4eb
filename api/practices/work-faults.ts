import { type Fault, shown } from '#courses/fault.ts';
import { type Locale, locales } from '#language/locale.ts';
import { isPlaceholder } from './blank-practice.ts';
import { adaptationSections, type Practice, type Section, sections } from './practice.ts';
import { type LoadedPractice, readPractice } from './practice-files.ts';
import { checkCitations } from './rules/check-citations.ts';
import { checkMarkdown } from './rules/check-markdown.ts';
import { checkReferences } from './rules/check-references.ts';
import { checkStructure } from './rules/check-structure.ts';
import { checkTexts } from './rules/check-texts.ts';
import type { Known, Rule } from './rules/known.ts';
import type { WorkFault } from './work-contract.ts';
import { workStandings } from './work-standing.ts';
import type { StepOf } from './workflow.ts';
import { writePractice } from './write-practice.ts';

/** The rules of the files, each under the word pages explain it by. What translations lack is counted by paragraph instead. */
const rules: readonly (readonly [WorkFault['rule'], Rule])[] = [
  ['structure', checkStructure],
  ['reference', checkReferences],
  ['citation', checkCitations],
  ['markdown', checkMarkdown],
  ['text', checkTexts],
];

/** A file without title or summary cannot be read: one stands in until somebody writes it. */
const readable = (practice: Practice): LoadedPractice => {
  const texts: Practice['texts'] = {};
  for (const locale of locales) {
    const text = practice.texts[locale];
    if (text) texts[locale] = { ...text, sections: { ...text.sections, title: text.sections.title ?? ['–'], summary: text.sections.summary ?? ['–'] } };
  }
  return readPractice(practice.id, writePractice({ ...practice, texts }));
};

const stepOf = (practice: Practice, language: Locale | null, section: Section | null): StepOf['step'] => {
  if (language !== null && language !== practice.original) return 'translation';
  return section !== null && adaptationSections.includes(section) ? 'adaptation' : 'drafting';
};

/** What a rule said, by step; undefined for what is told otherwise. */
const fromFile = (practice: Practice, rule: WorkFault['rule'], { file, path, received }: Fault): WorkFault | undefined => {
  const language = locales.find((locale) => file.endsWith(`/${locale}.md`)) ?? null;
  if (language === null) return { step: 'drafting', language, section: null, paragraph: null, field: path, rule, found: received };
  const [name = '', at] = path.split('.');
  const section = sections.find((one) => one === name) ?? null;
  const index = at === undefined ? null : Number(at);
  const [own, originals] = [language, practice.original].map((locale) => (section && practice.texts[locale]?.sections[section]?.length) ?? 0);
  if (rule === 'structure' && section !== null && (language === practice.original || (own ?? 0) <= (originals ?? 0))) return undefined;
  if (section !== null && index !== null) {
    if (practice.texts[language]?.sections[section]?.[index] === undefined) return undefined;
    if (workStandings(practice, language, section)[index] === 'missing') return undefined;
  }
  return { step: stepOf(practice, language, section), language, section, paragraph: index, field: null, rule, found: received };
};

const emptySections = (practice: Practice): WorkFault[] =>
  sections
    .filter((section) => !practice.texts[practice.original]?.sections[section]?.length)
    .map((section) => {
      const language = practice.original;
      return { step: stepOf(practice, language, section), language, section, paragraph: null, field: null, rule: 'empty', found: null };
    });

const placeholders = ({ organisations, sources }: Practice): WorkFault[] =>
  [
    ...organisations.map((value, index) => [`organisations.${index}`, value] as const),
    ...sources.flatMap(({ publisher, title, url }, index) => [
      [`sources.${index}.publisher`, publisher] as const,
      [`sources.${index}.title`, title] as const,
      [`sources.${index}.url`, url] as const,
    ]),
  ]
    .filter(([, value]) => isPlaceholder(value))
    .map(([field, value]) => ({ step: 'drafting', language: null, section: null, paragraph: null, field, rule: 'placeholder', found: value }));

const untranslatedParagraphs = (practice: Practice): WorkFault[] =>
  locales
    .filter((locale) => locale !== practice.original)
    .flatMap((language) =>
      sections.flatMap((section) =>
        workStandings(practice, language, section).flatMap((rule, paragraph): WorkFault[] =>
          rule === 'current' ? [] : [{ step: 'translation', language, section, paragraph, field: null, rule, found: null }],
        ),
      ),
    );

/** Everything that keeps a step, and in the end publication, from being complete. The rules of imported files, in the terms of the workflow. */
export const workFaults = (practice: Practice, known: Known): WorkFault[] => {
  const loaded = readable(practice);
  const told = rules.flatMap(([name, rule]) =>
    rule(loaded, known)
      .filter(({ severity }) => severity === 'error')
      .map((fault) => fromFile(practice, name, { ...fault, received: shown(fault.received).slice(1, -1) })),
  );
  return [...emptySections(practice), ...placeholders(practice), ...told.filter((fault) => fault !== undefined), ...untranslatedParagraphs(practice)];
};

/** Those of one step; of a review: all of them. */
export const faultsOfStep = (faults: readonly WorkFault[], { step, language }: StepOf): WorkFault[] =>
  faults.filter((fault) => step === 'review' || (fault.step === step && (step !== 'translation' || fault.language === language)));
