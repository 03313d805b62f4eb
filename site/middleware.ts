import { defineMiddleware } from 'astro:middleware';
import { isLocale } from '#language/locale.ts';

/**
 * Cookies the API set while a page asked it in process go out with the page; pages made for one person are never
 * cached; an address without a language is none of ours.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  if (context.isPrerendered) return next();
  const development = globalThis.academyDevelopment;
  if (development && !context.locals.api) Object.assign(context.locals, development.localsFor(context.request, context.clientAddress));
  const locale = context.url.pathname.split('/')[1];
  if (!isLocale(locale)) return next();
  context.locals.locale = locale;
  let response: Response;
  try {
    response = await next();
  } catch (error) {
    // What a fault quotes may be personal; its kind and place are enough.
    console.error(
      'a page failed:',
      error instanceof Error
        ? `${error.name}\n${error.stack
            ?.split('\n')
            .filter((line) => /^\s+at /.test(line))
            .slice(0, 5)
            .join('\n')}`
        : 'unknown',
    );
    return context.locals.errorPage('failed');
  }
  for (const cookie of context.locals.cookies ?? []) response.headers.append('set-cookie', cookie);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
  return response;
});
