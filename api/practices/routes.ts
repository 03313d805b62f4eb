import type { Context } from 'hono';
import { etagOf, hasAlready } from '#api/http/etag.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { Problem } from '#api/http/problem.ts';
import { createRouter } from '#api/http/router.ts';
import type { Reader } from '#db/client.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import { cite } from './citation.ts';
import * as contract from './contract.ts';
import { listPage } from './list-page.ts';
import { listTerms } from './list-terms.ts';
import { practiceBody, practiceCard } from './present-practice.ts';
import { isWithdrawn, type PublishedPractice, publishedPractice } from './read-practice.ts';

/** How long an open answer may be shown without asking again, in seconds. */
const freshFor = 60;

/** Marks an answer as everybody's; true when the asker has it already. A member's may carry her renewed cookie: it stays hers. */
const unchanged = (c: Context<HttpEnv>, answer: unknown): boolean => {
  const etag = etagOf(JSON.stringify(answer));
  c.header('etag', etag);
  c.header('vary', 'Cookie', { append: true });
  c.header('cache-control', c.get('actor') === null ? `public, max-age=${freshFor}` : 'private, no-cache');
  return hasAlready(c.req.header('if-none-match'), etag);
};

const visible = async (reader: Reader, id: string): Promise<PublishedPractice> => {
  const published = await publishedPractice(reader, id);
  if (published) return published;
  throw new Problem((await isWithdrawn(reader, id)) ? 'practice-withdrawn' : 'not-found');
};

const shownLocale = ({ practice }: PublishedPractice, locale: Locale): Locale => (practice.texts[locale] ? locale : practice.original);

export const practiceRoutes = createRouter()
  .openapi(contract.listPractices, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid('query');
    const { practices, total, next } = await listPage(c.var.services.db, filter, { limit, cursor });
    const answer = { practices: practices.map(practiceCard), total, next };
    return unchanged(c, answer) ? c.body(null, 304) : c.json(answer, 200);
  })
  // Before {id}: ids of practices have a hyphen, words of addresses have none.
  .openapi(contract.listTerms, async (c) => {
    const answer = await listTerms(c.var.services.db);
    return unchanged(c, answer) ? c.body(null, 304) : c.json(answer, 200);
  })
  .openapi(contract.readPracticeRoute, async (c) => {
    const { db } = c.var.services;
    const { locale } = c.req.valid('query');
    const published = await visible(db, c.req.valid('param').id);
    const answer = await practiceBody(db, published, locale && [shownLocale(published, locale)]);
    return unchanged(c, answer) ? c.body(null, 304) : c.json(answer, 200);
  })
  .openapi(contract.citePractice, async (c) => {
    const { db, env, now } = c.var.services;
    const { style, locale } = c.req.valid('query');
    const published = await visible(db, c.req.valid('param').id);
    const shown = shownLocale(published, locale);
    const { practice, republishedAt } = published;
    const work = {
      title: practice.texts[shown]?.sections.title?.[0] ?? practice.id,
      url: `${env.publicUrl}/${shown}/library/${practice.id}`,
      publishedOn: civilDate(republishedAt, academyTimeZone),
      readOn: civilDate(now(), academyTimeZone),
    };
    return c.json(cite(style, locale, work), 200);
  });
