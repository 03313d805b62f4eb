import type { FormText } from '#site/lib/form.ts';

/** A form with fields that may come several times (boxes that are ticked). */
export interface Fields {
  text: FormText;
  all: (name: string) => string[];
  /** As they came, to be shown again. */
  entries: readonly (readonly [name: string, value: string])[];
}

/** Nothing was sent. */
const noFields: Fields = { text: () => '', all: () => [], entries: [] };

/** What a form sent to this page; on a GET, or when the body is no form, nothing. Files are none of ours. */
export const readFields = async (request: Request): Promise<Fields> => {
  if (request.method !== 'POST') return noFields;
  const data = await request.formData().catch(() => null);
  if (!data) return noFields;
  const entries = [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const all = (name: string) => entries.filter(([one]) => one === name).map(([, value]) => value);
  return { entries, all, text: (name) => all(name)[0] ?? '' };
};
