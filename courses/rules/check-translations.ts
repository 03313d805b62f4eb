import { type Locale, locales } from '#language/locale.ts';
import type { Fault } from '../fault.ts';
import type { LoadedCourse } from '../load-courses.ts';
import { wordCount } from '../read-mdx.ts';
import { courseOriginal, figureOriginal, lessonOriginal, questionOriginal } from '../translation.ts';

/** Two short titles may be the same in two languages; a sentence is not. */
const sentence = 4;

/** Translations made from another original than today's, and originals copied into a translation's place. */
export const checkTranslations = ({ course, lessons, checks, bank, figures }: LoadedCourse): Fault[] => {
  const original = course.value?.original;
  if (!course.value || !original) return [];
  const faults: Fault[] = [];
  const compare = (file: string, line: number, path: string, from: string | undefined, now: string) => {
    if (from !== now)
      faults.push({
        severity: 'warning',
        file,
        line,
        path,
        expected: `a translation of today's original (${now})`,
        received: from ? `one of an older original (${from})` : 'one that does not say of which',
      });
  };
  const others = locales.filter((locale) => locale !== original);
  const same = (file: string, line: number, path: string, texts: Record<Locale, string>) => {
    for (const locale of others)
      if (texts[locale] === texts[original] && wordCount(texts[original]) >= sentence)
        faults.push({
          severity: 'warning',
          file,
          line,
          path: `${path}.${locale}`,
          expected: `a translation from ${original}`,
          received: 'the original itself',
        });
  };

  const now = courseOriginal(course.value);
  for (const locale of others)
    compare(course.file, course.lineOf(['translatedFrom', locale]), `translatedFrom.${locale}`, course.value.translatedFrom[locale], now);
  same(course.file, course.lineOf(['summary']), 'summary', course.value.summary);

  for (const texts of lessons.values()) {
    const source = texts[original];
    if (!source) continue;
    if (source.from)
      faults.push({ severity: 'error', file: source.file, line: 2, path: 'from', expected: 'only translations to have from', received: source.from });
    for (const locale of others) {
      const text = texts[locale];
      if (text) compare(text.file, 2, 'from', text.from, lessonOriginal(source.body));
    }
  }
  for (const file of [...checks.values(), ...bank.values()])
    file.value?.forEach((question, index) => {
      const hash = questionOriginal(question, original);
      if (question[original].from)
        faults.push({
          severity: 'error',
          file: file.file,
          line: file.lineOf([index, original, 'from']),
          path: `${question.id}.${original}.from`,
          expected: 'only translations to have from',
          received: question[original].from,
        });
      for (const locale of others) compare(file.file, file.lineOf([index, locale]), `${question.id}.${locale}.from`, question[locale].from, hash);
      same(file.file, file.lineOf([index, 'id']), question.id, { kk: question.kk.prompt, ru: question.ru.prompt, en: question.en.prompt });
    });
  for (const [id, figure] of Object.entries(figures.value ?? {})) {
    const hash = figureOriginal(figure, original);
    for (const locale of others) compare(figures.file, figures.lineOf([id]), `${id}.translatedFrom.${locale}`, figure.translatedFrom[locale], hash);
    same(figures.file, figures.lineOf([id, 'alt']), `${id}.alt`, figure.alt);
  }
  return faults;
};
