import { countStandings, standingsOf } from '#api/practices/behind.ts';
import { cite } from '#api/practices/citation.ts';
import { disclaimers } from '#api/practices/disclaimers.ts';
import { type Practice, type PracticeSource, sections } from '#api/practices/practice.ts';
import { citationsIn, toPlainText } from '#api/practices/rich-text.ts';
import { sourceNumbers } from '#api/practices/source-numbers.ts';
import { countryName, termLabel } from '#api/practices/term-labels.ts';
import { languageFor } from '#api/practices/title-in.ts';
import type { BriefParagraph, BriefSection, PracticeBrief } from '#certificates/brief/practice-brief.ts';
import { formatShortDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';

const mostSources = 5;

const marks = { numbers: /^\s{0,3}\d{1,9}[.)]\s/, bullets: /^\s{0,3}[-*+]\s/ } as const;
const kinds = ['numbers', 'bullets'] as const;

/** Items of lists and what stands before them, each on its own. */
const plainParagraphs = (markdown: string): BriefParagraph[] => {
  const chunks: { lines: string[]; list?: BriefParagraph['list'] }[] = [];
  for (const line of markdown.split('\n')) {
    const list = kinds.find((kind) => marks[kind].test(line));
    const open = chunks.at(-1);
    if (list || !open) chunks.push({ lines: [line], ...(list ? { list } : {}) });
    else open.lines.push(line);
  }
  return chunks.flatMap(({ lines, list }) => {
    const text = toPlainText(lines.join('\n')).replaceAll('\n', ' ');
    return text === '' ? [] : [list ? { text, list } : { text }];
  });
};

const sectionOf = ({ texts, original }: Practice, section: BriefSection, locale: Locale): BriefParagraph[] => {
  const [own, theirs] = [texts[locale]?.sections[section] ?? [], texts[original]?.sections[section] ?? []];
  // A paragraph not translated yet is read in the original.
  return Array.from({ length: Math.max(own.length, theirs.length) }, (_, index) => {
    const isOwn = own[index] !== undefined;
    return plainParagraphs(own[index] ?? theirs[index] ?? '').map((one) => (isOwn ? one : { ...one, lang: original }));
  }).flat();
};

const sectionsOf = (practice: Practice, locale: Locale): PracticeBrief['sections'] => {
  const of = (section: BriefSection) => sectionOf(practice, section, locale);
  const story = { problem: of('problem'), done: of('done'), result: of('result'), success: of('success') };
  return { ...story, steps: of('steps'), involve: of('involve'), clause: of('clause') };
};

/** Those the original cites most, in the order of their numbers. */
const mainSources = (practice: Practice): PracticeSource[] => {
  const numbers = sourceNumbers(practice);
  const cited = sections.flatMap((section) => (practice.texts[practice.original]?.sections[section] ?? []).flatMap(citationsIn));
  const citations = (source: PracticeSource) => cited.filter((id) => id === source.id).length;
  const byNumber = practice.sources.toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const main = new Set(byNumber.toSorted((a, b) => citations(b) - citations(a)).slice(0, mostSources));
  return byNumber.filter((source) => main.has(source));
};

/** «2021», «06.2025», «07.09.2021». */
const dateOf = (date: string): string => (date.length === 10 ? formatShortDate(date) : date.split('-').reverse().join('.'));

interface Moments {
  publicUrl: string;
  /** Civil dates: of the version, and of the reading, which GOST asks for. */
  versionOn: string;
  readOn: string;
}

/** An entry as its one-page brief says it. In Kazakh and Russian it is cited by GOST, in English by APA. */
export const practiceBrief = (practice: Practice, asked: Locale, { publicUrl, versionOn, readOn }: Moments): PracticeBrief => {
  const locale = languageFor(practice, asked);
  const text = (section: 'title' | 'summary') =>
    practice.texts[locale]?.sections[section]?.[0] ?? practice.texts[practice.original]?.sections[section]?.[0] ?? '';
  const title = text('title') || practice.id;
  const url = `${publicUrl}/${locale}/library/${practice.id}`;
  const asksFor = [...new Set(practice.sources.flatMap(({ disclaimer }) => disclaimer ?? []))];
  return {
    locale,
    title,
    summary: text('summary'),
    countries: practice.countries.map((code) => countryName(code, locale)),
    organisations: practice.organisations,
    years: practice.years,
    instrument: termLabel('instrument', practice.instrument, locale),
    sections: sectionsOf(practice, locale),
    citation: cite(locale === 'en' ? 'apa' : 'gost', locale, { title, url, publishedOn: versionOn, readOn }).text,
    sources: mainSources(practice).map((source) => ({
      publisher: source.publisher,
      title: source.title,
      language: source.language,
      ...(source.date === undefined ? {} : { date: dateOf(source.date) }),
    })),
    sourceCount: practice.sources.length,
    disclaimers: asksFor.map((one) => disclaimers[one][locale]),
    behind: countStandings(standingsOf(practice, locale)).behind > 0,
    url,
    versionOn,
  };
};
