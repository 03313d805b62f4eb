import { type Locale, locales } from '#language/locale.ts';
import type { Course, Figures } from './course.ts';
import { shortHash } from './hash.ts';
import type { Question } from './question.ts';

/**
 * What a translation of each thing was made from, as the short hash of its text in the original language. Ids, numbers
 * and order of options are no text: they may change without a translator.
 */

const isTexts = (value: object): value is Record<Locale, string> => Object.keys(value).length === locales.length && locales.every((locale) => locale in value);

const textsIn = (value: unknown, locale: Locale): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isTexts(value)) return [value[locale]];
  return Object.values(value).flatMap((inner) => textsIn(inner, locale));
};

export const courseOriginal = ({ translatedFrom: _, ...course }: Course): string => shortHash(textsIn(course, course.original));

export const figureOriginal = ({ translatedFrom: _, ...figure }: Figures[string], original: Locale): string => shortHash(textsIn(figure, original));

export const questionOriginal = (question: Question, original: Locale): string => {
  const { from: _, ...text } = question[original];
  return shortHash(text);
};

export const lessonOriginal = (body: string): string => shortHash(body);
