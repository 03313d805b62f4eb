import type { AdaptationBody, WorkPractice, WorkText } from '#api/practices/work-contract.ts';

export type SectionName = WorkText['sections'][number]['section'];
type Adapted = keyof AdaptationBody['sections'];

const adaptedSections: readonly SectionName[] = ['steps', 'involve', 'clause'];
export const isAdapted = (section: SectionName): section is Adapted => adaptedSections.includes(section);
/** One paragraph of plain text. */
export const isPlain = (section: SectionName): boolean => section === 'title' || section === 'summary';
/** Each of their paragraphs cites a source. */
export const statesFacts = (section: SectionName): boolean => section === 'problem' || section === 'done' || section === 'result';

/** Whether the asker may write this section of the original now. */
export const mayWrite = ({ may }: Pick<WorkPractice, 'may'>, section: SectionName): boolean => (isAdapted(section) ? may.adapt : may.saveDraft);

/** A section as one writes it: paragraphs parted by empty lines. */
export const sectionText = ({ sections }: WorkText, section: SectionName): string =>
  (sections.find((one) => one.section === section)?.paragraphs ?? [])
    .map(({ markdown }) => markdown)
    .filter((markdown) => markdown !== '')
    .join('\n\n');
