import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { WorkPractice } from '#api/practices/work-contract.ts';
import type { Locale } from '#language/locale.ts';
import { send } from './people.ts';

// What lies behind an entry of the library when a journey begins, done through the API as whoever is signed in on the page.

/** Sample texts in three languages; `mark` makes an entry findable among all others. */
export const sampleTexts = (mark: string) => ({
  ru: {
    title: `Линия советов для водителей ${mark}`,
    summary: 'Образец для проверки: как профсоюз отвечает водителям на вопросы об оплате.',
    problem: 'Водители не знали, из чего складывается их оплата.[^source-1]',
    done: 'Профсоюз открыл телефонную линию.[^source-1]\n\n- Отвечают дежурные.\n- Вопросы записывают.[^source-1]',
    result: 'Вопросы стали темой переговоров.[^source-1]',
    success: 'Дежурные сами работали водителями.',
    steps: '1. Найдите дежурных.\n2. Объявите часы работы.',
    involve: 'Первичные организации автопарков.',
    clause: '> Работодатель объясняет расчёт оплаты. (Проект)',
  },
  kk: {
    title: `Жүргізушілерге кеңес беретін желі ${mark}`,
    summary: 'Тексеруге арналған үлгі: кәсіподақ жүргізушілердің еңбекақы туралы сұрағына қалай жауап береді.',
    problem: 'Жүргізушілер еңбекақысы неден құралатынын білмеді.[^source-1]',
    done: 'Кәсіподақ телефон желісін ашты.[^source-1]\n\n- Кезекшілер жауап береді.\n- Сұрақтар жазып алынады.[^source-1]',
    result: 'Сұрақтар келіссөзге шықты.[^source-1]',
    success: 'Кезекшілердің өзі жүргізуші болған.',
    steps: '1. Кезекшілерді табыңыз.\n2. Жұмыс уақытын хабарлаңыз.',
    involve: 'Автобус парктерінің бастауыш ұйымдары.',
    clause: '> Жұмыс беруші еңбекақының қалай есептелгенін түсіндіреді. (Жоба)',
  },
  en: {
    title: `An advice line for drivers ${mark}`,
    summary: 'A sample for checks: how a union answers drivers’ questions about pay.',
    problem: 'Drivers did not know what their pay was made of.[^source-1]',
    done: 'The union opened a telephone line.[^source-1]\n\n- Colleagues on duty answer.\n- Questions are written down.[^source-1]',
    result: 'The questions became a subject of bargaining.[^source-1]',
    success: 'Those on duty had been drivers themselves.',
    steps: '1. Find people for the duty.\n2. Make the hours known.',
    involve: 'Primary organisations of the depots.',
    clause: '> The employer explains how pay is calculated. (Draft)',
  },
});
export type SampleTexts = ReturnType<typeof sampleTexts>;
export type SampleSection = keyof SampleTexts['ru'];

/** Digits alone, so that no word mixes scripts. */
export const newMark = (): string => String(Math.floor(Math.random() * 9e7) + 1e7);

export const paragraphs = (text: string): string[] => text.split('\n\n');

export const readEntry = async (page: Page, id: string): Promise<WorkPractice> =>
  (await (await send(page, 'get', `/work/practices/${id}`)).json()) as WorkPractice;

/** An entry with a title in Russian and nothing else. */
export const beginEntry = async (page: Page, mark = newMark()): Promise<string> => {
  const id = `de-sample-${mark}`;
  await send(page, 'post', '/work/practices', { id, title: sampleTexts(mark).ru.title, original: 'ru' });
  return id;
};

const markOf = (id: string): string => id.replace('de-sample-', '');

/** Facts, a source and the original's text. */
export const draftEntry = async (page: Page, id: string): Promise<void> => {
  const { facts, version } = await readEntry(page, id);
  const { steps: _, involve: __, clause: ___, ...sections } = sampleTexts(markOf(id)).ru;
  const [source] = facts.sources;
  const sources = [{ ...source, publisher: 'Example', title: 'Ein Beispiel', url: 'https://union.example/line', language: 'de' }];
  await send(page, 'put', `/work/practices/${id}/draft`, {
    basedOn: version.hash,
    facts: { ...facts, countries: ['DE'], organisations: ['Example'], sources },
    sections,
  });
};

/** Every paragraph there is now. */
export const translateEntry = async (page: Page, id: string, language: Locale, most = Number.POSITIVE_INFINITY): Promise<void> => {
  const texts = sampleTexts(markOf(id))[language];
  const { texts: stored } = await readEntry(page, id);
  let done = 0;
  for (const { section, paragraphs: list } of stored[language].sections)
    for (const [index, { originalHash, hash, standing }] of list.entries()) {
      if (standing === 'current' || originalHash === null || done >= most) continue;
      const text = paragraphs(texts[section])[index] ?? '';
      await send(page, 'put', `/work/practices/${id}/translations/${language}`, { section, index, text, basedOn: originalHash, replaces: hash });
      done += 1;
    }
};

export const adaptEntry = async (page: Page, id: string): Promise<void> => {
  const { steps, involve, clause } = sampleTexts(markOf(id)).ru;
  const { version } = await readEntry(page, id);
  await send(page, 'put', `/work/practices/${id}/adaptation`, { basedOn: version.hash, sections: { steps, involve, clause } });
};

export const completeEntryStep = async (page: Page, id: string, step: 'drafting' | 'translation' | 'adaptation', language?: Locale): Promise<void> =>
  void (await send(page, 'post', `/work/practices/${id}/completions`, { step, ...(language ? { language } : {}) }));

export const assignTo = async (page: Page, id: string, email: string, step: string, language?: Locale, dueOn?: string): Promise<void> =>
  void (await send(page, 'post', `/work/practices/${id}/assignments`, {
    id: randomUUID(),
    step,
    email,
    ...(language ? { language } : {}),
    ...(dueOn ? { dueOn } : {}),
  }));

const translateBoth = async (page: Page, id: string): Promise<void> => {
  for (const language of ['kk', 'en'] as const) {
    await translateEntry(page, id, language);
    await completeEntryStep(page, id, 'translation', language);
  }
};

/** An entry of one's own, brought to a stage. */
export const entryAt = async (page: Page, stage: 'drafting' | 'translation' | 'adaptation' | 'review'): Promise<string> => {
  const id = await beginEntry(page);
  if (stage === 'drafting') return id;
  await draftEntry(page, id);
  await completeEntryStep(page, id, 'drafting');
  if (stage === 'translation') return id;
  await translateBoth(page, id);
  if (stage === 'adaptation') return id;
  await adaptEntry(page, id);
  await completeEntryStep(page, id, 'adaptation');
  await translateBoth(page, id);
  return id;
};
