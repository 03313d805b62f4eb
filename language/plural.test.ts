import { expect, test } from 'vitest';
import { type Forms, plural } from './plural.ts';

const kk: Forms<'kk'> = { other: 'сұрақ' };
const ru: Forms<'ru'> = { one: 'вопрос', few: 'вопроса', many: 'вопросов', other: 'вопроса (дробь)' };
const en: Forms<'en'> = { one: 'question', other: 'questions' };

test.each([
  [0, 'вопросов', 'questions'],
  [1, 'вопрос', 'question'],
  [2, 'вопроса', 'questions'],
  [5, 'вопросов', 'questions'],
  [11, 'вопросов', 'questions'],
  [21, 'вопрос', 'questions'],
  [22, 'вопроса', 'questions'],
  [25, 'вопросов', 'questions'],
  [101, 'вопрос', 'questions'],
  [1.5, 'вопроса (дробь)', 'questions'],
])('%d: сұрақ, %s, %s', (n, russian, english) => {
  expect([plural('kk', n, kk), plural('ru', n, ru), plural('en', n, en)]).toEqual(['сұрақ', russian, english]);
});
