import { createRouter } from '#api/http/router.ts';
import { searchRoute, suggestRoute } from './contract.ts';
import { presentAnswer, presentSuggestion } from './present-answer.ts';
import { engineQuery } from './search-query.ts';

const suggestions = 6;

export const searchRoutes = createRouter()
  .openapi(searchRoute, async (c) => {
    const { services, clientAddress, limits } = c.var;
    await limits.consume('search:address', clientAddress);
    const asked = c.req.valid('query');
    return c.json(await presentAnswer(services.db, asked, await services.search.search(engineQuery(asked))), 200);
  })
  .openapi(suggestRoute, async (c) => {
    const { services, clientAddress, limits } = c.var;
    await limits.consume('search:address', clientAddress);
    const { q, locale } = c.req.valid('query');
    const found = q === '' ? [] : await services.search.suggest(q, locale, suggestions);
    return c.json({ suggestions: found.map(presentSuggestion) }, 200);
  });
