import { locales } from '#language/locale.ts';
import type { Fault } from '../fault.ts';
import type { LoadedCourse } from '../load-courses.ts';
import type { Question } from '../question.ts';
import { chanceOfAtLeast } from './chance.ts';
import { type ChoiceSet, choiceSets } from './choice-sets.ts';

/** Fewer questions than this show no pattern. */
const enough = 4;
/** A pattern that chance makes once in a hundred files is looked at. */
const rare = 0.01;

interface Pattern {
  severity: 'error' | 'warning';
  expected: string;
  received: string;
}

/** `hits` of the questions follow a guesser's rule that is right by chance with `share`; `tries` rules were looked at. */
const judge = (what: string, hits: ChoiceSet[], of: number, share: number, tries = 1): Pattern[] => {
  if (of < enough) return [];
  const received = `${hits.length} of ${of}${hits.length < of ? `: ${hits.map(({ id }) => id).join(', ')}` : ''}`;
  if (hits.length === of) return [{ severity: 'error', expected: `the right option not always ${what}`, received }];
  const chance = Math.min(1, tries * chanceOfAtLeast(hits.length, of, share));
  return chance < rare ? [{ severity: 'warning', expected: `the right option no more often ${what} than by chance`, received }] : [];
};

const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** The rule that hits most often, of those that name each set by `keyOf`. */
const mostCommon = (sets: ChoiceSet[], keyOf: (set: ChoiceSet) => string): [string, ChoiceSet[]] => {
  const groups = [...Map.groupBy(sets, keyOf)].sort(([, a], [, b]) => b.length - a.length);
  return groups[0] ?? ['', []];
};

const patterns = (sets: ChoiceSet[]): Pattern[] => {
  const single = sets.filter(({ right }) => right.length === 1);
  const share = mean(single.map(({ ids }) => 1 / ids.length));
  const widest = Math.max(0, ...single.map(({ ids }) => ids.length));
  const [place, placed] = mostCommon(single, ({ ids, right }) => String(ids.indexOf(right[0] ?? '') + 1));
  const [id, named] = mostCommon(single, ({ right }) => right[0] ?? '');
  const longest = locales.flatMap((locale) => {
    const hits = sets.filter(({ right, longest: of }) => right.includes(of[locale] ?? ''));
    return judge(`the longest (${locale})`, hits, sets.length, mean(sets.map(({ ids, right }) => right.length / ids.length)));
  });
  return [
    ...judge(`listed in place ${place}`, placed, single.length, share, widest),
    ...judge(`called ${id}`, named, single.length, share, widest),
    ...longest,
  ];
};

/** A guesser's rules: the first, the longest, the same letter, always true. Looked at in each file and over the course. */
export const checkGuessing = ({ course, checks, bank }: LoadedCourse): Fault[] => {
  const files = [...checks.values(), ...bank.values()];
  const all = files.flatMap(({ value }) => value ?? []);
  const faults: Fault[] = [];
  const look = (file: string, questions: Question[]) => {
    for (const found of patterns(questions.flatMap(choiceSets))) faults.push({ ...found, file, line: 1, path: '' });
    const verdicts = questions.flatMap((question) => (question.type === 'true-false' ? [question.correct] : []));
    if (verdicts.length >= enough && new Set(verdicts).size === 1)
      faults.push({
        severity: 'error',
        file,
        line: 1,
        path: '',
        expected: 'some statements true, some false',
        received: `${verdicts.length} of ${verdicts.length} ${verdicts[0]}`,
      });
  };
  for (const { file, value } of files) look(file, value ?? []);
  if (files.length > 1) look(course.file, all);
  return faults;
};
