import type { LoadedCourse } from '#courses/load-courses.ts';
import { publicQuestion } from '#courses/public-question.ts';

/** The checks of a course as the site may hold them: three languages, no key, no explanation. The bank stays away. */
export const publicChecks = ({ slug, checks }: Pick<LoadedCourse, 'slug' | 'checks'>) =>
  [...checks].map(([lesson, { value = [] }]) => ({
    id: `${slug}/${lesson}`,
    data: {
      kk: value.map((question) => publicQuestion(question, 'kk')),
      ru: value.map((question) => publicQuestion(question, 'ru')),
      en: value.map((question) => publicQuestion(question, 'en')),
    },
  }));
