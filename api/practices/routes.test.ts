import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensurePlaces } from '#api/organisations/ensure-places.ts';
import { accountWorld } from '#api/testing/account-world.ts';
import { addPerson } from '#api/testing/add-person.ts';
import { publishSample, samplePractice } from '#api/testing/sample-practice.ts';
import { locales } from '#language/locale.ts';
import type { Practice } from './practice.ts';
import { publishPractice } from './publish-practice.ts';
import { versionsOf } from './queries.ts';
import { practiceRoutes } from './routes.ts';
import { saveVersion } from './save-version.ts';
import { setPracticeWithdrawal } from './withdraw-practice.ts';

let world: Awaited<ReturnType<typeof accountWorld>>;
beforeEach(async () => {
  world = await accountWorld({ routes: practiceRoutes });
  await ensurePlaces(world.services);
});
afterEach(() => world.services.remove());

const id = 'xx-sample-union-audit';
const get = (path: string) => world.call('GET', path);
const publish = async (practices: Practice[]) => {
  for (const practice of practices) {
    world.services.advance(1_000);
    await publishSample(world.services, practice);
  }
};
const change = async (practice: Practice) => {
  world.services.advance(1_000);
  await world.services.write(async (work) => {
    const { versionId } = await saveVersion(work, { practice, basedOn: (await versionsOf(work.tx, practice.id))[0]?.hash ?? null, personId: null });
    await publishPractice(work, { practiceId: practice.id, versionId, personId: null });
  });
};
const withdraw = async () => {
  const { personId } = await addPerson(world.services, 'methodist@example.kz', { roles: ['methodist'] });
  await world.services.write((work) =>
    setPracticeWithdrawal(work, { personId } as Parameters<typeof setPracticeWithdrawal>[1], { practiceId: id, withdrawn: true }),
  );
};

describe('the list', () => {
  const many = Array.from({ length: 25 }, (_, index) => samplePractice({ id: `xx-sample-${index + 1}` }));

  test('pages follow each other without gap or repetition, newest first', async () => {
    await publish(many);
    const seen: string[] = [];
    let address = '/practices?limit=10';
    for (let page = 0; page < 3; page++) {
      const { body } = await get(address);
      expect(body.total).toBe(25 + page);
      seen.push(...body.practices.map((practice: { id: string }) => practice.id));
      expect(body.next === null).toBe(page === 2);
      address = `/practices?limit=10&cursor=${body.next}`;
      // Published in between: it belongs before the first page and shifts nothing.
      await publish([samplePractice({ id: `xx-later-${page}` })]);
    }
    expect(seen).toEqual(many.map((practice) => practice.id).reverse());
  });

  test('entries published in the same instant are each listed once', async () => {
    for (const practice of many.slice(0, 5)) await publishSample(world.services, practice);
    const first = (await get('/practices?limit=3')).body;
    const second = (await get(`/practices?limit=3&cursor=${first.next}`)).body;
    expect([...first.practices, ...second.practices].map((practice: { id: string }) => practice.id)).toEqual(many.slice(0, 5).map((practice) => practice.id));
  });

  test('a page beyond the end is empty', async () => {
    await publish(many.slice(0, 2));
    const cursor = Buffer.from(JSON.stringify([0, 'zz'])).toString('base64url');
    expect((await get(`/practices?cursor=${cursor}`)).body).toEqual({ practices: [], total: 2, next: null });
  });

  test('any of the values of one name, all names together', async () => {
    await publish([
      samplePractice({ id: 'xx-a-one', countries: ['DE'], themes: ['women'], years: { from: 1995, to: 1999 } }),
      samplePractice({ id: 'xx-b-two', countries: ['FR', 'NL'], themes: ['women', 'youth'], standards: ['C190'] }),
      samplePractice({ id: 'xx-c-three', countries: ['NL'], themes: ['youth'], instrument: 'law', sectors: ['coal'] }),
    ]);
    const found = async (query: string) => (await get(`/practices?${query}`)).body.practices.map((practice: { id: string }) => practice.id).sort();
    expect(await found('country=FR&country=DE')).toEqual(['xx-a-one', 'xx-b-two']);
    expect(await found('country=NL&theme=women')).toEqual(['xx-b-two']);
    expect(await found('theme=youth&instrument=law')).toEqual(['xx-c-three']);
    expect(await found('period=1990')).toEqual(['xx-a-one']);
    expect(await found('standard=C190')).toEqual(['xx-b-two']);
    expect(await found('sector=coal')).toEqual(['xx-c-three']);
    expect(await found('language=kk&country=DE')).toEqual(['xx-a-one']);
    expect(await found('country=KZ')).toEqual([]);
  });

  test.each([
    ['country=QQ', 'country.0'],
    ['country=DE&country=%3Cscript%3E', 'country.1'],
    ['theme=weather', 'theme.0'],
    ['sector=nothing', 'sector.0'],
    ["sector=coal'%20OR%201=1", 'sector.0'],
    ['instrument=law&instrument=magic', 'instrument.1'],
    ['standard=C001', 'standard.0'],
    ['period=2015', 'period.0'],
    ['language=de', 'language.0'],
    ['limit=0', 'limit'],
    ['limit=1000', 'limit'],
    ['limit=x', 'limit'],
    ['cursor=%00', 'cursor'],
    ['cursor=W10', 'cursor'],
    [`cursor=${'a'.repeat(1000)}`, 'cursor'],
    [Array.from({ length: 1000 }, () => 'country=DE').join('&'), 'country'],
    ['facet=country', ''],
    ['themes[]=women', ''],
  ])('%s is refused with the field that is wrong', async (query, field) => {
    const { status, body } = await get(`/practices?${query}`);
    expect([status, body.code]).toEqual([422, 'invalid-input']);
    expect(body.fields.map((fault: { field: string }) => fault.field)).toContain(field);
  });
});

describe('one practice', () => {
  test('has its texts paragraph by paragraph, with numbered sources', async () => {
    await publish([samplePractice()]);
    const { status, body } = await get(`/practices/${id}`);
    expect(status).toBe(200);
    expect(Object.keys(body.texts).sort()).toEqual([...locales].sort());
    expect(body.texts.kk).toMatchObject({ state: 'adapted', title: 'Үлгі: алгоритм аудиті', standings: { current: 10, behind: 0, missing: 0 } });
    const done = body.texts.ru.sections.find(({ section }: { section: string }) => section === 'done');
    expect(done.paragraphs[0]).toEqual({
      html: '<p><strong>Профсоюз спросил.</strong><sup><a href="#source-sample-union" role="doc-noteref">[1]</a></sup><sup><a href="#source-sample-court" role="doc-noteref">[2]</a></sup></p>',
      markdown: '**Профсоюз спросил.**[^sample-union][^sample-court]',
      standing: 'current',
      language: 'ru',
    });
    expect(body.sources).toMatchObject([
      {
        number: 1,
        id: 'sample-union',
        checked: { how: 'secondary' },
        licence: 'cc-by-4.0',
        disclaimer: { en: expect.stringContaining('not been prepared, reviewed or endorsed by the ILO') },
      },
      { number: 2, id: 'sample-court', disclaimer: null },
    ]);
    expect(body).toMatchObject({ licence: 'cc-by-4.0', versions: [{ number: 1 }], citedBy: [], related: { practices: [], lessons: [] } });
  });

  test('shows what a translation is behind in, and the original where it has nothing', async () => {
    const practice = samplePractice();
    const { en, kk } = practice.texts;
    if (!en || !kk) throw new Error('the sample has three languages');
    en.sections.problem = ['Nobody at all knew.[^sample-union]', 'Nor asked.[^sample-union]'];
    await publish([practice]);
    const { body } = await get(`/practices/${id}?locale=kk`);
    expect(Object.keys(body.texts)).toEqual(['kk']);
    expect(body.texts.kk.standings).toEqual({ current: 9, behind: 1, missing: 1 });
    expect(body.texts.kk.sections[0].paragraphs).toMatchObject([
      { standing: 'behind', language: 'kk', markdown: 'Ешкім білмеген.[^sample-union]' },
      { standing: 'missing', language: 'en', markdown: 'Nor asked.[^sample-union]' },
    ]);
  });

  test('in a language it does not have is given in its original', async () => {
    const practice = samplePractice();
    const { kk: _, ...texts } = practice.texts;
    await publish([{ ...practice, texts }]);
    expect(Object.keys((await get(`/practices/${id}?locale=kk`)).body.texts)).toEqual(['en']);
  });

  test('related practices are those readers can see', async () => {
    await publish([
      samplePractice({ id: 'xx-seen-one' }),
      samplePractice({ related: { lessons: ['digital-rights/nowhere'], practices: ['xx-seen-one', 'xx-unseen-one'] } }),
    ]);
    const { body } = await get(`/practices/${id}`);
    expect(body.related).toEqual({
      practices: [{ id: 'xx-seen-one', title: expect.objectContaining({ en: 'Sample: an audit of the algorithm' }) }],
      lessons: [],
    });
  });

  test('hostile text comes out as text', async () => {
    const practice = samplePractice();
    practice.texts.en?.sections.problem?.splice(0, 1, '<script>alert(1)</script> [x](javascript:alert(1))[^sample-union]');
    await publish([practice]);
    const { body } = await get(`/practices/${id}?locale=en`);
    expect(body.texts.en.sections[0].paragraphs[0].html).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1))<sup>');
  });

  test('a withdrawn one is gone, one that never was is not found, one not yet published neither', async () => {
    await publish([samplePractice()]);
    await withdraw();
    await world.services.write((work) => saveVersion(work, { practice: samplePractice({ id: 'xx-draft-one' }), basedOn: null, personId: null }));
    const statuses: unknown[] = [];
    for (const path of [id, `${id}/citation?style=apa&locale=en`, 'xx-draft-one', 'xx-nothing', 'Not%20an%20id'])
      statuses.push(await get(`/practices/${path}`).then(({ status, body }) => [status, body.code]));
    expect(statuses).toEqual([
      [410, 'practice-withdrawn'],
      [410, 'practice-withdrawn'],
      [404, 'not-found'],
      [404, 'not-found'],
      [422, 'invalid-input'],
    ]);
    expect((await get('/practices')).body.total).toBe(0);
  });
});

describe('asked again', () => {
  const again = async (path: string, etag: string | null) => {
    const { status, text, headers } = await world.call('GET', path, undefined, { headers: { 'if-none-match': etag ?? '' } });
    return { status, text, etag: headers.get('etag') };
  };

  test.each(['/practices', `/practices/${id}`, `/practices/${id}?locale=kk`, '/practices/terms'])('%s answers 304 until something changes', async (path) => {
    await publish([samplePractice()]);
    const first = await get(path);
    const etag = first.headers.get('etag');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(await again(path, etag)).toEqual({ status: 304, text: '', etag });
    await change(samplePractice({ countries: ['AT'] }));
    const later = await again(path, etag);
    expect(later.status).toBe(200);
    expect(later.etag).not.toBe(etag);
  });

  test('an answer to a member is hers alone', async () => {
    await publish([samplePractice()]);
    const { cookie } = await addPerson(world.services, 'member@example.kz', {});
    const { headers } = await world.call('GET', '/practices', undefined, { cookie });
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toContain('Cookie');
  });
});

test('terms have names in three languages, countries those the library has', async () => {
  await publish([samplePractice({ countries: ['DE', 'EU', '001'] })]);
  const { body } = await get('/practices/terms');
  expect(body.themes[0]).toEqual({
    id: 'algorithmic-management',
    name: { kk: 'Алгоритмдік басқару', ru: 'Алгоритмическое управление', en: 'Algorithmic management' },
  });
  expect(body.countries.map(({ id: code, name }: { id: string; name: { kk: string } }) => [code, name.kk])).toEqual([
    ['001', 'Бүкіл әлем'],
    ['DE', 'Германия'],
    ['EU', 'Еуропалық Одақ'],
  ]);
  expect(body.sectors.find(({ id: sector }: { id: string }) => sector === 'coal').name.ru).toBe('Угольная промышленность');
  expect(body.standards.length).toBeGreaterThan(30);
  expect(body.instruments.length).toBe(9);
});

test('a citation names the title, the address of the page and the day in Almaty', async () => {
  world.services.setNow(Date.UTC(2026, 10, 21, 20, 30));
  await publishSample(world.services);
  const { body } = await get(`/practices/${id}/citation?style=gost&locale=kk`);
  expect(body.text).toBe(
    `Үлгі: алгоритм аудиті // Цифрлық кәсіподақ көшбасшылығы академиясы : сайт. 2026. URL: http://localhost:4321/kk/library/${id} (қаралған күні: 22.11.2026).`,
  );
  expect((await get(`/practices/${id}/citation?style=apa&locale=en`)).body.html).toContain(
    '(2026, November 22). <em>Sample: an audit of the algorithm</em>. http',
  );
  expect((await get(`/practices/${id}/citation?style=mla&locale=en`)).status).toBe(422);
  expect((await get(`/practices/${id}/citation`)).status).toBe(422);
});
