import { randomUUID } from 'node:crypto';
import { createRouter } from '#api/http/router.ts';
import { proposalRoutes } from '#api/practices/proposal-routes.ts';
import { workRoutes } from '#api/practices/work-routes.ts';
import { accountWorld } from './account-world.ts';

export const workFacts = {
  countries: ['DE'],
  organisations: ['Sample Union'],
  sectors: [],
  themes: ['data-rights'],
  instrument: 'audit',
  years: { from: 2019 },
  standards: [],
  sources: [
    {
      id: 'sample-union',
      publisher: 'Sample Union',
      title: 'How we audited',
      url: 'https://union.example/audit',
      language: 'en',
      licence: 'unknown',
      checked: { on: '2026-11-21', how: 'live' },
    },
  ],
  related: { lessons: [], practices: [] },
};
export const workDraft = {
  title: 'A sample',
  summary: 'In short.',
  problem: 'Nobody knew.[^sample-union]\n\nNobody asked.[^sample-union]',
  done: 'The union asked.[^sample-union]',
  result: 'It was opened.[^sample-union]',
  success: '- Patience',
};
const workAdaptation = { steps: '1. Ask', involve: '- The committee', clause: '> The employer explains.' };

type Who = { cookie: string };
type Call = (
  method: string,
  path: string,
  body?: unknown,
  who?: Who,
  // biome-ignore lint/suspicious/noExplicitAny: a test names the field it looks at
) => Promise<{ status: number; body: any; text: string }>;

/** The way of an entry, step by step, over HTTP; each step takes the entry's state from the API as its page does. */
const walkEntry = (call: Call) => {
  const work = (id: string, path = '') => `/work/practices/${id}${path}`;
  const read = async (id: string, who: Who) => (await call('GET', work(id), undefined, who)).body;
  const draft = async (id: string, who: Who, change: { facts?: object; sections?: object } = {}) =>
    call(
      'PUT',
      work(id, '/draft'),
      { basedOn: (await read(id, who)).version.hash, facts: { ...workFacts, ...change.facts }, sections: { ...workDraft, ...change.sections } },
      who,
    );
  /** Every paragraph that is not current, with the same citations. */
  const translate = async (id: string, language: 'kk' | 'ru', who: Who) => {
    const { texts, original } = await read(id, who);
    for (const [at, { section, paragraphs }] of texts[language].sections.entries())
      for (const [index, paragraph] of paragraphs.entries()) {
        if (paragraph.standing === 'current') continue;
        const cited = (texts[original].sections[at].paragraphs[index].markdown.match(/\[\^[a-z0-9-]+\]/g) ?? []).join('');
        const text = `${language === 'kk' ? 'Мәтін' : 'Текст'} ${section} ${index}${cited}`;
        const saved = await call(
          'PUT',
          work(id, `/translations/${language}`),
          { section, index, text, basedOn: paragraph.originalHash, replaces: paragraph.hash },
          who,
        );
        if (saved.status !== 200) throw new Error(saved.text);
      }
  };
  const adapt = async (id: string, who: Who) =>
    call('PUT', work(id, '/adaptation'), { basedOn: (await read(id, who)).version.hash, sections: workAdaptation }, who);
  const complete = (id: string, who: Who, step: string, language?: string) =>
    call('POST', work(id, '/completions'), { step, ...(language ? { language } : {}) }, who);
  const approve = async (id: string, who: Who, languages = ['kk', 'ru', 'en']) =>
    call('POST', work(id, '/approvals'), { basedOn: (await read(id, who)).version.hash, languages }, who);
  const publish = async (id: string, who: Who) => call('POST', work(id, '/publication'), { versionId: (await read(id, who)).version.id }, who);
  const assign = (id: string, who: Who, email: string, step: string, language?: string, more: object = {}) =>
    call('POST', work(id, '/assignments'), { id: randomUUID(), step, ...(language ? { language } : {}), email, ...more }, who);

  const stages = ['drafting', 'translation', 'adaptation', 'translation-again', 'review', 'reviewed', 'published'] as const;
  /** Begins an entry and takes it so far: `writer` does every step, `reviewer` approves. */
  const bring = async (
    to: (typeof stages)[number],
    { writer, reviewer = writer, id = `sample-${randomUUID()}` }: { writer: Who; reviewer?: Who; id?: string },
  ) => {
    const until = stages.indexOf(to);
    const must = ({ status, text }: { status: number; text: string }) => {
      if (status >= 300) throw new Error(`${to}: ${status} ${text}`);
    };
    const translateBoth = async () => {
      for (const language of ['kk', 'ru'] as const) await translate(id, language, writer);
      for (const language of ['kk', 'ru']) {
        if ((await read(id, writer)).stage !== 'translation') return;
        must(await complete(id, writer, 'translation', language));
      }
    };
    must(await call('POST', '/work/practices', { id, title: workDraft.title, original: 'en' }, writer));
    if (until >= 1) {
      must(await draft(id, writer));
      must(await complete(id, writer, 'drafting'));
    }
    if (until >= 2) await translateBoth();
    if (until >= 3) {
      must(await adapt(id, writer));
      must(await complete(id, writer, 'adaptation'));
    }
    if (until >= 4) await translateBoth();
    if (until >= 5) must(await approve(id, reviewer));
    if (until >= 6) must(await publish(id, writer));
    return id;
  };
  return { work, read, draft, translate, adapt, complete, approve, publish, assign, bring };
};

/** Accounts, letters and the workflow's routes, with a methodist who writes and another who reviews. */
export const workWorld = async () => {
  const world = await accountWorld({ routes: createRouter().route('/', proposalRoutes).route('/', workRoutes) });
  return { ...world, ...walkEntry(world.call) };
};
export type WorkWorld = Awaited<ReturnType<typeof workWorld>>;
