import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, noProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';
import { schemeProblem } from './save-scheme.ts';
import type { Scheme } from './scheme-form.ts';

type Body = Parameters<ApiClient['schemes']['preview']['$post']>[0]['json'];
type Variant = Body['variant'];

/** The sheets of a draft and its card. */
export const variantChoices = (locale: Locale): { value: string; label: string }[] => {
  const t = messages[locale];
  return [...Object.entries(t.variants), ['card', t.preview.card]].map(([value = '', label = '']) => ({ value, label }));
};

export interface Preview {
  variant: string;
  /** `data:` addresses of the pages, in order. */
  pages: readonly string[];
  /** What the draft still lacks. */
  problem: FormProblem;
}

export const previewScheme = async (api: ApiClient, locale: Locale, scheme: Scheme, variant: string): Promise<Preview> => {
  const answer = await api.schemes.preview.$post({ json: { scheme, variant: variant as Variant } });
  if (!answer.ok) return { variant, pages: [], problem: await schemeProblem(locale, answer) };
  return { variant, pages: (await answer.json()).pages.map((page) => `data:image/png;base64,${page}`), problem: noProblem };
};
