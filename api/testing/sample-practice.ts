import { stampPractice } from '#api/practices/behind.ts';
import type { Practice, PracticeText } from '#api/practices/practice.ts';
import { publishPractice } from '#api/practices/publish-practice.ts';
import { saveVersion } from '#api/practices/save-version.ts';
import type { Services } from '#api/services.ts';

const text = (state: PracticeText['state'], words: Record<'title' | 'summary' | 'problem' | 'done' | 'result' | 'point' | 'clause', string>): PracticeText => ({
  state,
  sections: {
    title: [words.title],
    summary: [words.summary],
    problem: [`${words.problem}[^sample-union]`],
    done: [`**${words.done}**[^sample-union][^sample-court]`, `${words.done}[^sample-court]`],
    result: [`${words.result}[^sample-union]`],
    success: [`- ${words.point}\n- ${words.point}`],
    steps: [`1. ${words.point}\n2. ${words.point}`],
    involve: [`- ${words.point}`],
    clause: [`> ${words.clause}`],
  },
});

/** An invented entry without faults, complete in three languages. */
export const samplePractice = (change: Partial<Practice> = {}): Practice =>
  stampPractice({
    id: 'xx-sample-union-audit',
    original: 'en',
    countries: ['DE'],
    organisations: ['Sample Union'],
    sectors: ['engineering'],
    themes: ['algorithmic-management', 'data-rights'],
    instrument: 'audit',
    years: { from: 2019 },
    standards: ['C135', 'eu-2016-679'],
    sources: [
      {
        id: 'sample-court',
        publisher: 'Sample Court',
        title: 'Judgment: a sample',
        url: 'https://court.example/judgment',
        date: '2020',
        language: 'en',
        licence: 'unknown',
        checked: { on: '2026-11-21', how: 'stored-copy' },
      },
      {
        id: 'sample-union',
        publisher: 'Sample Union',
        title: 'How we audited',
        authors: ['A. Sample', 'B. Sample'],
        url: 'https://union.example/audit',
        date: '2021-03-01',
        language: 'en',
        licence: 'cc-by-4.0',
        disclaimer: 'ilo-adaptation',
        checked: { on: '2026-11-21', how: 'secondary' },
      },
    ],
    related: { lessons: [], practices: [] },
    texts: {
      en: text('original', {
        title: 'Sample: an audit of the algorithm',
        summary: 'Nobody knew how the program graded them; the union had it opened.',
        problem: 'Nobody knew.',
        done: 'The union asked.',
        result: 'It was opened.',
        point: 'One step.',
        clause: 'The employer opens the program.',
      }),
      ru: text('adapted', {
        title: 'Пример: аудит алгоритма',
        summary: 'Никто не знал, как программа ставит оценки; профсоюз добился, чтобы её открыли.',
        problem: 'Никто не знал.',
        done: 'Профсоюз спросил.',
        result: 'Её открыли.',
        point: 'Один шаг.',
        clause: 'Работодатель открывает программу.',
      }),
      kk: text('adapted', {
        title: 'Үлгі: алгоритм аудиті',
        summary: 'Бағдарламаның қалай баға қоятынын ешкім білмеген; кәсіподақ оны аштырды.',
        problem: 'Ешкім білмеген.',
        done: 'Кәсіподақ сұрады.',
        result: 'Ол ашылды.',
        point: 'Бір қадам.',
        clause: 'Жұмыс беруші бағдарламаны ашады.',
      }),
    },
    ...change,
  });

/** Stores and publishes an entry as an import does; returns its version. */
export const publishSample = ({ write }: Pick<Services, 'write'>, practice: Practice = samplePractice()): Promise<string> =>
  write(async (work) => {
    const { versionId } = await saveVersion(work, { practice, basedOn: null, personId: null });
    await publishPractice(work, { practiceId: practice.id, versionId, personId: null });
    return versionId;
  });
