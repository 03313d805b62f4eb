import { locales } from '#language/locale.ts';
import type { Fault } from '../fault.ts';
import { lessonsOf } from '../lessons-of.ts';
import type { LoadedCourse } from '../load-courses.ts';

/** `<Source>` and `<Figure>` name what exists, and what exists is used. */
export const checkCitations = ({ course, lessons, figures }: LoadedCourse): Fault[] => {
  if (!course.value || !figures.value) return [];
  const faults: Fault[] = [];
  const fault = (severity: Fault['severity'], file: string, line: number, path: string, expected: string, received: string) =>
    faults.push({ severity, file, line, path, expected, received });
  const usedFigures = new Set<string>();
  const usedSources = new Set<string>();
  for (const { lesson, at } of lessonsOf(course.value)) {
    const cited = new Set<string>();
    for (const locale of locales) {
      const text = lessons.get(lesson.id)?.[locale];
      for (const { name, attributes, line, closing } of text?.tags ?? []) {
        const { id } = attributes;
        if (!text || closing || (name !== 'Source' && name !== 'Figure')) continue;
        if (id === undefined) fault('error', text.file, line, '', `<${name} id="…" />`, 'no id');
        else if (name === 'Source') {
          cited.add(id);
          usedSources.add(id);
          if (!lesson.sources.includes(id))
            fault('error', text.file, line, '', `a source this lesson names in course.yaml (${lesson.sources.join(', ') || 'it names none'})`, id);
        } else {
          usedFigures.add(id);
          if (!figures.value[id]) fault('error', text.file, line, '', 'a figure of figures.yaml', id);
        }
      }
    }
    lesson.sources.forEach((id, place) => {
      usedSources.add(id);
      if (!cited.has(id))
        fault(
          'warning',
          course.file,
          course.lineOf([...at, 'sources', place]),
          `${at.join('.')}.sources`,
          `<Source id="${id}" /> somewhere in the lesson`,
          'nowhere',
        );
    });
  }
  for (const id of Object.keys(course.value.sources))
    if (!usedSources.has(id)) fault('warning', course.file, course.lineOf(['sources', id]), `sources.${id}`, 'a lesson that cites it', 'none');
  for (const id of Object.keys(figures.value))
    if (!usedFigures.has(id)) fault('warning', figures.file, figures.lineOf([id]), id, 'a lesson that shows it', 'none');
  return faults;
};
