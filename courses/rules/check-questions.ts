import type { Fault } from '../fault.ts';
import { lessonsOf } from '../lessons-of.ts';
import type { LoadedCourse } from '../load-courses.ts';
import { listedOrder } from '../public-question.ts';
import type { Question } from '../question.ts';
import type { YamlFile } from '../read-yaml.ts';

/** Ids go to the browser with the question. */
const telling = /(^|-)(right|wrong|correct|incorrect|true|false|yes|answer|key|distractor|good|bad|best)(-|$)/;

const givesItselfAway = (question: Question): [path: string, expected: string, received: string][] => {
  const found: [string, string, string][] = [];
  for (const id of Object.values(listedOrder(question)).flat()) if (telling.test(id)) found.push(['options', 'an id that tells nothing', id]);
  if (question.type === 'multiple' && question.correct.length === question.options.length)
    found.push(['correct', 'at least one wrong option', 'all are right']);
  if (question.type === 'matching' && question.left.every((id, place) => question.pairs[id] === question.right[place]))
    found.push(['pairs', 'pairs that do not stand side by side as listed', 'each on its own line']);
  // An attempt shuffles what is listed; the ids themselves travel with it.
  if (question.type === 'matching' && question.left.every((id) => id === question.pairs[id]))
    found.push(['pairs', 'ids of right that are not those of left', 'the same ids']);
  if (question.type === 'ordering' && [...question.correct].sort().join() === question.correct.join())
    found.push(['correct', 'ids that do not sort into the right order', question.correct.join(', ')]);
  return found;
};

/** Questions belong to topics and lessons that exist, are told apart, and do not give themselves away one by one. */
export const checkQuestions = ({ course, checks, bank }: LoadedCourse): Fault[] => {
  if (!course.value) return [];
  const faults: Fault[] = [];
  const lessons = lessonsOf(course.value).map(({ lesson }) => lesson.id);
  const topics = course.value.topics.map(({ id }) => id);
  const ids = new Map<string, string>();
  const prompts = new Map<string, string>();

  const look = (file: YamlFile<Question[]>, home: { field: 'lesson' | 'topic'; id: string }) =>
    file.value?.forEach((question, index) => {
      const fault = (severity: Fault['severity'], field: string, expected: string, received: string) =>
        faults.push({ severity, file: file.file, line: file.lineOf([index, field]), path: `${question.id}.${field}`, expected, received });
      if (!lessons.includes(question.lesson)) fault('error', 'lesson', `one of ${lessons.join(', ')}`, question.lesson);
      if (!topics.includes(question.topic)) fault('error', 'topic', `one of ${topics.join(', ')}`, question.topic);
      if (question[home.field] !== home.id) fault('error', home.field, `${home.id}, as the file is named`, question[home.field]);
      const twin = ids.get(question.id);
      if (twin) fault('error', 'id', 'an id of its own in the course', `${question.id}, also in ${twin}`);
      ids.set(question.id, file.file);
      const prompt = question.en.prompt.toLowerCase();
      const asked = prompts.get(prompt);
      if (asked) fault('warning', 'en', `a question that ${asked} does not ask`, 'the same words');
      prompts.set(prompt, question.id);
      for (const [path, expected, received] of givesItselfAway(question)) fault('error', path, expected, received);
    });
  for (const [lesson, file] of checks) look(file, { field: 'lesson', id: lesson });
  for (const [topic, file] of bank) look(file, { field: 'topic', id: topic });
  return faults;
};
