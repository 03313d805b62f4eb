import { expect, test } from 'vitest';
import { readStep, stepChoices } from './assign-step.ts';

test('a practice is translated into every language but its own', () => {
  expect(stepChoices('en', 'ru').map(({ value }) => value)).toEqual(['drafting', 'translation.kk', 'translation.en', 'adaptation', 'review']);
});

test('what a form sends is a step, with a language when it is a translation and with none otherwise', () => {
  expect(readStep('translation.kk')).toEqual({ step: 'translation', language: 'kk' });
  expect(readStep('review')).toEqual({ step: 'review' });
  expect(['translation', 'review.kk', 'translation.de', 'publication', ''].map(readStep)).toEqual(Array(5).fill(undefined));
});
