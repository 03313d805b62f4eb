import type { Reader } from '#db/client.ts';
import { type Locale, locales } from '#language/locale.ts';
import { countStandings, standingsOf } from './behind.ts';
import type { LessonLink, PracticeBody, PracticeCard, PracticeParagraph, PracticeTextBody } from './contract.ts';
import { disclaimers } from './disclaimers.ts';
import { lessonsNow } from './lessons-citing.ts';
import { readableIn } from './library-filter.ts';
import { type Practice, type Section, sections } from './practice.ts';
import { publicationsOf } from './queries.ts';
import { type PublishedPractice, publishedPractice } from './read-practice.ts';
import { toHtml } from './rich-text.ts';
import { sourceNumbers } from './source-numbers.ts';

/** Title or summary in each language the entry has. */
const plain = ({ texts }: Practice, section: 'title' | 'summary'): Partial<Record<Locale, string>> => {
  const found: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const text = texts[locale]?.sections[section]?.[0];
    if (text !== undefined) found[locale] = text;
  }
  return found;
};

/** A practice as lists show it. */
export const practiceCard = ({ practice, publishedAt, republishedAt }: PublishedPractice): PracticeCard => {
  const { id, countries, organisations, sectors, themes, instrument, years, standards } = practice;
  return {
    id,
    title: plain(practice, 'title'),
    summary: plain(practice, 'summary'),
    countries,
    organisations,
    sectors,
    themes,
    instrument,
    years,
    standards,
    languages: readableIn(practice),
    publishedAt,
    updatedAt: republishedAt,
  };
};

/** One language of an entry as it is read: paragraph by paragraph, with how each stands against the original. */
const practiceText = (practice: Practice, locale: Locale): PracticeTextBody | undefined => {
  const { original, texts } = practice;
  const own = texts[locale];
  if (!own) return undefined;
  const numbers = sourceNumbers(practice);
  const standings = standingsOf(practice, locale);
  const paragraphs = (section: Section): PracticeParagraph[] => {
    const [mine, theirs] = [own.sections[section] ?? [], texts[original]?.sections[section] ?? []];
    return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, index) => {
      const markdown = mine[index] ?? theirs[index] ?? '';
      // What the original no longer has is behind it.
      const standing = standings[section]?.[index] ?? 'behind';
      return { html: toHtml(markdown, numbers), markdown, standing, language: mine[index] === undefined ? original : locale };
    });
  };
  return {
    state: own.state,
    title: own.sections.title?.[0] ?? texts[original]?.sections.title?.[0] ?? practice.id,
    summary: own.sections.summary?.[0] ?? texts[original]?.sections.summary?.[0] ?? '',
    standings: countStandings(standings),
    sections: sections
      .slice(2)
      .map((section) => ({ section, paragraphs: paragraphs(section) }))
      .filter((one) => one.paragraphs.length > 0),
  };
};

/** Sources by number. */
const numberedSources = (practice: Practice): PracticeBody['sources'] => {
  const numbers = sourceNumbers(practice);
  return practice.sources
    .map(({ disclaimer, ...source }) => ({ ...source, number: numbers.get(source.id) ?? 0, disclaimer: disclaimer ? disclaimers[disclaimer] : null }))
    .toSorted((a, b) => a.number - b.number);
};

/** Everything a reader gets of a practice; of its texts those in `shown`. */
export const practiceBody = async (reader: Reader, published: PublishedPractice, shown: readonly Locale[] = locales): Promise<PracticeBody> => {
  const { practice } = published;
  const lessons = await lessonsNow(reader);
  const link = ({ practices: _, ...lesson }: (typeof lessons)[number]): LessonLink => lesson;
  const related: PracticeBody['related']['practices'] = [];
  for (const id of practice.related.practices) {
    const other = await publishedPractice(reader, id);
    if (other) related.push({ id, title: plain(other.practice, 'title') });
  }
  const texts: PracticeBody['texts'] = {};
  for (const locale of shown) {
    const text = practiceText(practice, locale);
    if (text) texts[locale] = text;
  }
  return {
    ...practiceCard(published),
    original: practice.original,
    texts,
    sources: numberedSources(practice),
    licence: 'cc-by-4.0',
    related: {
      practices: related,
      lessons: lessons.filter(({ course, lesson }) => practice.related.lessons.includes(`${course}/${lesson}`)).map(link),
    },
    citedBy: lessons.filter(({ practices }) => practices.includes(practice.id)).map(link),
    versions: await publicationsOf(reader, practice.id),
  };
};
