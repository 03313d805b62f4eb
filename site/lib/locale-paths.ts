import { locales } from '#language/locale.ts';

/** For a page made at build in every language: `export const getStaticPaths = localePaths`. */
export const localePaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));
