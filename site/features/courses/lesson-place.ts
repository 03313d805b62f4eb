import { defaultLocale, isLocale, type Locale } from '#language/locale.ts';

interface Page {
  params: Record<string, string | undefined>;
  currentLocale: string | undefined;
}

/** Which lesson a component of its text stands in: MDX hands no properties down, the address knows. */
export const lessonPlace = ({ params, currentLocale }: Page): { locale: Locale; course: string; lesson: string } => ({
  locale: isLocale(currentLocale) ? currentLocale : defaultLocale,
  course: params.course ?? '',
  lesson: params.lesson ?? '',
});
