import type { Course } from '#courses/course.ts';
import type { Question } from '#courses/question.ts';
import type { Locale } from '#language/locale.ts';
import type { AttemptResult } from './contract.ts';
import { shareOf } from './standing.ts';

type Topics = Extract<AttemptResult, { state: 'closed' }>['topics'];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
/** A question with less than all its points, but for the last binary digit. */
const lost = (points: number, maximum: number): boolean => points < maximum - 1e-9;

/** The result by topic, in the course's order, with the lessons to repeat. Topics that were not asked are left out. */
export const resultByTopic = (course: Course, graded: readonly { question: Question; points: number }[], locale: Locale): Topics => {
  const lessons = course.modules.flatMap((module) => module.lessons);
  return course.topics.flatMap(({ id, title }) => {
    const asked = graded.filter(({ question }) => question.topic === id);
    if (asked.length === 0) return [];
    const points = sum(asked.map((one) => one.points));
    const maximum = sum(asked.map(({ question }) => question.points));
    const weak = new Set(asked.filter((one) => lost(one.points, one.question.points)).map(({ question }) => question.lesson));
    const repeat = lessons.filter((lesson) => weak.has(lesson.id)).map((lesson) => ({ id: lesson.id, title: lesson.title[locale] }));
    return [{ id, title: title[locale], points, maximum, share: shareOf(points, maximum), repeat }];
  });
};
