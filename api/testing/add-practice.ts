import type { Practice } from '#api/practices/practice.ts';
import { publishPractice } from '#api/practices/publish-practice.ts';
import { saveVersion } from '#api/practices/save-version.ts';
import type { Services } from '#api/services.ts';

/** A sound entry in three languages; what a test is about is given. */
export const examplePractice = (id: string, change: Partial<Practice> = {}): Practice => ({
  id,
  original: 'en',
  countries: ['DE'],
  organisations: ['IG Metall'],
  sectors: [],
  themes: ['algorithmic-management'],
  instrument: 'audit',
  years: { from: 2019 },
  standards: ['C087'],
  sources: [
    {
      id: 'page',
      publisher: 'IG Metall',
      title: 'A page',
      url: 'https://example.org/page',
      language: 'de',
      licence: 'unknown',
      checked: { on: '2026-11-21', how: 'stored-copy' },
    },
  ],
  related: { lessons: [], practices: [] },
  texts: {
    en: { state: 'original', sections: { title: [`Title of ${id}`], summary: ['In short.'], problem: ['What went wrong.[^page]'] } },
    ru: { state: 'translated', sections: { title: [`Название ${id}`], summary: ['Коротко.'], problem: ['Что было плохо.[^page]'] } },
    kk: { state: 'translated', sections: { title: [`${id} атауы`], summary: ['Қысқаша.'], problem: ['Не дұрыс болмады.[^page]'] } },
  },
  ...change,
});

/** Stores and publishes an entry without asking whether it is sound. */
export const addPractice = (services: Pick<Services, 'write'>, practice: Practice): Promise<{ versionId: string }> =>
  services.write(async (work) => {
    const saved = await saveVersion(work, { practice, basedOn: null, personId: null, begin: { stage: 'published', proposalId: null } });
    await publishPractice(work, { practiceId: practice.id, versionId: saved.versionId, personId: null });
    return saved;
  });
