import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { AttemptView } from '#api/assessment/contract.ts';
import type { OwnCertificate } from '#api/certificates/contract.ts';
import type { Answer } from '#courses/answer.ts';
import { rightAnswer } from '#courses/grade.ts';
import type { Locale } from '#language/locale.ts';
import { bankQuestion, lessons, slug } from './answer-key.ts';
import { send } from './people.ts';

// What lies behind somebody when her journey begins, done through the API as whoever is signed in on the page.

export const enrol = async (page: Page): Promise<void> => void (await send(page, 'put', `/learning/${slug}`));

export const readLessons = async (page: Page, which: readonly string[] = lessons): Promise<void> => {
  for (const lesson of which) await send(page, 'put', `/learning/${slug}/lessons/${lesson}`);
};

/** Enrolled, all lessons read: the final test is open. */
export const readCourse = async (page: Page): Promise<void> => {
  await enrol(page);
  await readLessons(page);
};

export const startAttempt = async (page: Page): Promise<string> => {
  const answer = await send(page, 'post', `/learning/${slug}/attempts`, { nameConfirmed: true });
  return ((await answer.json()) as { attemptId: string }).attemptId;
};

export const readAttempt = async (page: Page, id: string, locale: Locale = 'kk'): Promise<AttemptView> =>
  (await (await send(page, 'get', `/attempts/${id}?locale=${locale}`)).json()) as AttemptView;

export const saveAnswer = async (page: Page, id: string, position: number, answer: Answer, sequence = 1): Promise<void> =>
  void (await send(page, 'put', `/attempts/${id}/answers/${position}`, { clientId: randomUUID(), sequence, answer }));

export const submit = async (page: Page, id: string): Promise<void> => void (await send(page, 'post', `/attempts/${id}/submission`));

/** The course from enrolment to a passed test; the certificate follows by itself. Gives the attempt's id. */
export const passCourse = async (page: Page): Promise<string> => {
  await readCourse(page);
  const id = await startAttempt(page);
  const { questions } = await readAttempt(page, id);
  for (const { position, question } of questions) await saveAnswer(page, id, position, rightAnswer(bankQuestion(question.id), 'kk'));
  await submit(page, id);
  return id;
};

/** Her certificate, once its files are drawn and signed. */
export const drawnCertificate = async (page: Page): Promise<OwnCertificate> => {
  let certificate: OwnCertificate | undefined;
  const isDrawn = async () => {
    [certificate] = ((await (await send(page, 'get', '/certificates')).json()) as { certificates: OwnCertificate[] }).certificates;
    return certificate?.files.every(({ ready }) => ready) === true;
  };
  await expect.poll(isDrawn, { timeout: 30_000 }).toBe(true);
  if (!certificate) throw new Error('no certificate');
  return certificate;
};

/** The PDF as she would download it. */
export const certificateFile = async (page: Page, { id }: OwnCertificate, variant: 'kk-ru' | 'en' = 'kk-ru'): Promise<Buffer> =>
  (await send(page, 'get', `/certificates/${id}/files/${variant}`)).body();
