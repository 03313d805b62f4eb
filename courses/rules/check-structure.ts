import { locales } from '#language/locale.ts';
import type { Fault } from '../fault.ts';
import { lessonsOf } from '../lessons-of.ts';
import type { LoadedCourse } from '../load-courses.ts';

/** The outline and the files say the same: lessons with their texts, checks, banks that suffice, figures with drawings. */
export const checkStructure = ({ slug, course, lessons, checks, bank, figures, drawings }: LoadedCourse): Fault[] => {
  const faults: Fault[] = [];
  const fault = (severity: Fault['severity'], file: string, line: number, path: string, expected: string, received: string) =>
    faults.push({ severity, file, line, path, expected, received });
  const outline = course.value;
  if (outline) {
    for (const { lesson, at } of lessonsOf(outline)) {
      const line = course.lineOf([...at, 'id']);
      for (const locale of locales)
        if (!lessons.get(lesson.id)?.[locale]) fault('error', course.file, line, at.join('.'), `a file lessons/${lesson.id}/${locale}.mdx`, 'nothing');
      if (!checks.has(lesson.id)) fault('warning', course.file, line, at.join('.'), `a short check: checks/${lesson.id}.yaml`, 'nothing');
    }
    const known = lessonsOf(outline).map(({ lesson }) => lesson.id);
    const topics = outline.topics.map(({ id }) => id);
    const outside = (folder: string, id: string, list: string[], extension: string) =>
      list.includes(id) || fault('error', `${slug}/${folder}/${id}${extension}`, 1, '', `one of ${list.join(', ')}`, id);
    for (const id of lessons.keys()) outside('lessons', id, known, '');
    for (const id of checks.keys()) outside('checks', id, known, '.yaml');
    for (const id of bank.keys()) outside('bank', id, topics, '.yaml');
    for (const [topic, drawn] of Object.entries(outline.finalTest?.draw ?? {})) {
      const questions = bank.get(topic);
      // A bank that could not be read has faults of its own.
      const size = questions ? questions.value?.length : 0;
      if (size !== undefined && size < drawn)
        fault(
          'error',
          course.file,
          course.lineOf(['finalTest', 'draw', topic]),
          `finalTest.draw.${topic}`,
          `at least ${drawn} questions in bank/${topic}.yaml`,
          String(size),
        );
    }
  }
  if (figures.value) {
    for (const id of Object.keys(figures.value))
      if (!drawings.has(id)) fault('error', figures.file, figures.lineOf([id]), id, `a drawing figures/${id}.svg`, 'nothing');
    for (const [id, { file }] of drawings) if (!figures.value[id]) fault('error', file, 1, '', `texts under ${id} in figures.yaml`, 'nothing');
  }
  return faults;
};
