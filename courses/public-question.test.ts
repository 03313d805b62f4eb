import { expect, test } from 'vitest';
import { oneOfEach, questionOf } from './fixtures/questions.ts';
import { listedOrder, publicQuestion } from './public-question.ts';

test('neither key nor explanation nor accepted spelling passes, whatever the type', () => {
  for (const question of oneOfEach()) {
    const shown = publicQuestion(question, 'ru');
    expect(JSON.stringify(shown), question.type).not.toMatch(/SENTINEL|correct|pairs|accepted|explanation|tolerance/);
    expect(Object.keys(shown).sort().join(), question.type).toMatch(/^id(,left)?(,options)?,points,prompt(,reasons)?(,right)?,type(,unit)?$/);
  }
});

test('the order asked for is the order shown; without one, the order listed', () => {
  const question = questionOf.ordering();
  expect(publicQuestion(question, 'en').options?.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(publicQuestion(question, 'en', { options: ['c', 'a', 'd', 'b'] }).options).toEqual([
    { id: 'c', text: 'Third' },
    { id: 'a', text: 'First' },
    { id: 'd', text: 'Fourth' },
    { id: 'b', text: 'Second' },
  ]);
});

test('every list that can be shuffled is named', () => {
  expect(listedOrder(questionOf.matching())).toEqual({ left: ['l1', 'l2'], right: ['r1', 'r2', 'r3'] });
  expect(listedOrder(questionOf.trueFalse())).toEqual({ reasons: ['x', 'y'] });
  expect(listedOrder(questionOf.numeric())).toEqual({});
});

test('one language only', () => {
  const question = questionOf.single();
  question.kk.prompt = 'Сұрақ';
  expect(publicQuestion(question, 'kk').prompt).toBe('Сұрақ');
  expect(JSON.stringify(publicQuestion(question, 'ru'))).not.toContain('Сұрақ');
});
