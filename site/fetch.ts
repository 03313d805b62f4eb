import { astro } from 'astro/hono';
import { Hono } from 'hono';
import { createApi } from '#api/app.ts';
import { openDevelopment } from '#api/demo/open-development.ts';
import { pageLocals } from '#api/page-locals.ts';
import { isLocale } from '#language/locale.ts';

// Development only (`npm run dev`): Astro puts this in front of its pages, so one command serves both with reload. The
// open database outlives a reload of this module in globalThis.
const { services } = await openDevelopment();
const api = createApi(services);

globalThis.academyDevelopment = {
  localsFor: (request, clientAddress) => {
    const first = new URL(request.url).pathname.split('/')[1];
    return pageLocals((asked, bindings) => api.fetch(asked, bindings), request, clientAddress, {
      locale: isLocale(first) ? first : 'kk',
      publicUrl: services.env.publicUrl,
      sourceUrl: services.env.sourceUrl,
      errorPage: (kind) => new Response(kind, { status: kind === 'failed' ? 500 : 404 }),
    });
  },
};

const app = new Hono();
app.route('/api', api as never);
app.use(astro() as never);
export default app;
