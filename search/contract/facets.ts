import { expect, test } from 'vitest';
import type { SearchEngine } from '../engine.ts';
import { asked, counts, sorted } from './asked.ts';

/** Filters and counts. */
export const describeFacets = (engine: () => SearchEngine) => {
  test('each facet counts its values, the most frequent first', async () => {
    const answer = await engine().search(asked('', 'en'));
    expect(counts(answer, 'kind')).toEqual({ practice: 12, lesson: 2, course: 1 });
    expect(counts(answer, 'sector')).toEqual({ industry: 3, transport: 1, textile: 1, services: 1 });
    expect(answer.facets.sector[0]).toEqual({ value: 'industry', count: 3 });
    expect(answer.facets.instrument).toEqual([]);
  });

  test('a chosen facet stays open: its own counts do not shrink, those of others do', async () => {
    const answer = await engine().search(asked('', 'en', { filters: { country: ['DE'] } }));
    expect(sorted(answer)).toEqual(['explanation']);
    expect(counts(answer, 'country')).toMatchObject({ DE: 1, NO: 1, FR: 3, IT: 2 });
    expect(counts(answer, 'theme')).toEqual({ 'algorithmic-management': 1, 'data-rights': 1 });
  });

  test('any value of a facet, all facets together', async () => {
    const answer = await engine().search(asked('', 'en', { filters: { country: ['DE', 'BD', 'CA'], theme: ['safety', 'training'] } }));
    expect(sorted(answer)).toEqual(['fire', 'retraining']);
    expect(answer.total).toBe(2);
    expect(counts(answer, 'country')).toEqual({ BD: 1, CA: 1 });
    expect(counts(answer, 'theme')).toEqual({ 'algorithmic-management': 1, 'data-rights': 1, safety: 1, training: 1 });
  });

  test('counts follow the text', async () => {
    expect(counts(await engine().search(asked('профсоюз')), 'country')).toEqual({ DE: 1, CA: 1 });
  });

  test('a filter and a text together', async () => {
    expect(sorted(await engine().search(asked('профсоюз', 'ru', { filters: { country: ['CA'] } })))).toEqual(['retraining']);
  });

  test.each(['XX', 'DE" OR country = "NO', "'; DROP TABLE", '*', ''])('an unknown value finds nothing: %j', async (value) => {
    const answer = await engine().search(asked('', 'en', { filters: { country: [value] } }));
    expect(answer.total).toBe(0);
    expect(counts(answer, 'country')).toMatchObject({ DE: 1 });
  });

  test('an unknown value beside a known one changes nothing', async () => {
    expect(sorted(await engine().search(asked('', 'en', { filters: { country: ['XX', 'NO'] } })))).toEqual(['strike']);
  });

  test('1,000 values are answered', async () => {
    const country = ['NO', ...Array.from({ length: 999 }, (_, index) => `x-${index}`)];
    expect(sorted(await engine().search(asked('', 'en', { filters: { country } })))).toEqual(['strike']);
  });
};
