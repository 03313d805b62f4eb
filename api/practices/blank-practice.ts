import type { Locale } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';
import type { CaseQuestion } from './case-questions.ts';
import { splitParagraphs } from './paragraphs.ts';
import type { Practice, PracticeText, Section } from './practice.ts';

/** Stands where the shape asks for something nobody has written yet; keeps a draft from being declared done. */
const placeholder = '…';
/** RFC 2606: a name that will never be anybody's. */
const placeholderUrl = 'https://placeholder.invalid/';
export const isPlaceholder = (value: string): boolean => value === placeholder || value.startsWith(placeholderUrl);

/** Which answers of a case become the first paragraphs of which section. */
const answered: Partial<Record<Section, readonly CaseQuestion[]>> = {
  problem: ['what-happened', 'who'],
  done: ['what-done'],
  result: ['result'],
  success: ['what-helped'],
};

export interface Beginning {
  id: string;
  /** In the original's language. */
  title: string;
  original: Locale;
  /** Civil date. */
  today: string;
  /** Of a proposed link. */
  url?: string | null;
  /** Of a case told in the original's language. */
  answers?: Partial<Record<CaseQuestion, string>> | null;
  /** Whose case it is, as she is called in the original's language. */
  organisation?: string | null;
}

/** An entry with nothing but its title and what a proposal told. */
export const blankPractice = ({ id, title, original, today, url, answers, organisation }: Beginning): Practice => {
  const sections: PracticeText['sections'] = { title: [cleanText(title)] };
  for (const [section, questions] of Object.entries(answered) as [Section, readonly CaseQuestion[]][]) {
    const paragraphs = questions.flatMap((question) => splitParagraphs(answers?.[question] ?? ''));
    if (paragraphs.length > 0) sections[section] = paragraphs;
  }
  const ownCase = answers !== undefined && answers !== null;
  return {
    id,
    original,
    countries: [ownCase ? 'KZ' : '001'],
    organisations: [organisation ?? placeholder],
    sectors: [],
    themes: ['union-management'],
    instrument: 'campaign',
    years: { from: Number(today.slice(0, 4)) },
    standards: [],
    sources: [
      {
        id: 'source-1',
        publisher: organisation ?? placeholder,
        title: placeholder,
        url: url ?? placeholderUrl,
        language: original,
        licence: 'unknown',
        checked: { on: today, how: 'secondary' },
      },
    ],
    related: { lessons: [], practices: [] },
    texts: { [original]: { state: 'original', sections } },
  };
};
