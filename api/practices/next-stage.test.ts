import { describe, expect, test } from 'vitest';
import { samplePractice } from '#api/testing/sample-practice.ts';
import { nextStage, returnableSteps } from './next-stage.ts';
import { adaptationSections, type Practice } from './practice.ts';
import type { Stage, Step, StepOf } from './workflow.ts';

/** The complete sample with some of it taken away or changed. */
const sample = (edit: (texts: Required<Practice['texts']>) => void): Practice => {
  const practice = samplePractice();
  edit(practice.texts as Required<Practice['texts']>);
  return practice;
};
const whole = samplePractice();
const notAdapted = sample((texts) => {
  for (const text of Object.values(texts)) for (const section of adaptationSections) delete text.sections[section];
});
const adaptedInEnglishOnly = sample(({ kk, ru }) => {
  for (const text of [kk, ru]) for (const section of adaptationSections) delete text.sections[section];
});
const withoutRussian = sample((texts) => {
  delete (texts as Practice['texts']).ru;
});
const draftOnly = sample((texts) => {
  for (const section of adaptationSections) delete texts.en.sections[section];
  delete (texts as Practice['texts']).ru;
  delete (texts as Practice['texts']).kk;
});
const originalChanged = sample(({ en }) => {
  en.sections.result = ['It was opened wide.[^sample-union]'];
});
const placeHeld = sample(({ kk }) => {
  if (kk.madeFrom) kk.madeFrom.done = [null, kk.madeFrom.done?.[1] ?? null];
});

const open = (step: Step, language: StepOf['language'] = null): StepOf => ({ step, language });

describe('the next stage', () => {
  test.each<[string, Practice, StepOf[], Step]>([
    ['a finished draft alone', draftOnly, [], 'translation'],
    ['a draft that was returned', draftOnly, [open('drafting')], 'drafting'],
    ['one language is missing', withoutRussian, [], 'translation'],
    ['a translation is behind', originalChanged, [], 'translation'],
    ['a paragraph only holds the original’s place', placeHeld, [], 'translation'],
    ['everything is translated, one translator is not done', notAdapted, [open('translation', 'kk')], 'translation'],
    ['everything drafted is translated', notAdapted, [], 'adaptation'],
    ['an expert waits already while translations are missing', draftOnly, [open('adaptation')], 'translation'],
    ['what the expert added is not translated', adaptedInEnglishOnly, [], 'translation'],
    ['the expert has not finished', adaptedInEnglishOnly, [open('adaptation')], 'adaptation'],
    ['the adaptation was returned', whole, [open('adaptation')], 'adaptation'],
    ['everything is there', whole, [], 'review'],
    ['everything is there and a reviewer waits', whole, [open('review')], 'review'],
  ])('%s', (_, practice, assignments, expected) => {
    expect(nextStage(practice, assignments)).toBe(expected);
  });
});

test.each<[Stage, Practice, Step[]]>([
  ['drafting', whole, []],
  ['translation', draftOnly, ['drafting']],
  ['translation', adaptedInEnglishOnly, ['drafting', 'adaptation']],
  ['adaptation', notAdapted, ['drafting', 'translation']],
  ['review', whole, ['drafting', 'translation', 'adaptation']],
  ['published', whole, []],
])('from %s it can be returned to what was done before', (stage, practice, expected) => {
  expect(returnableSteps(stage, practice)).toEqual(expected);
});
