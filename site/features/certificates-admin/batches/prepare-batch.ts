import type { BatchScheme } from '#api/certificates/batch-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { type FormProblem, fieldProblems, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

interface Choice {
  value: string;
  label: string;
}

/** A scheme for courses is chosen with its course: `scheme/course`. One without a course has nothing to say, and is not offered. */
export const batchChoices = async (api: ApiClient, locale: Locale): Promise<Choice[]> => {
  const answer = await api['batch-schemes'].$get();
  const schemes: BatchScheme[] = answer.ok ? (await answer.json()).schemes : [];
  return schemes.flatMap(({ slug, name, isForCourse, courses }) =>
    isForCourse
      ? courses.map((course) => ({
          value: `${slug}/${course.slug}`,
          label: fill(messages[locale].ofCourse, { scheme: name[locale], course: course.title[locale] }),
        }))
      : [{ value: slug, label: name[locale] }],
  );
};

/** Prepares a batch from a file or a pasted text; null when it is prepared. */
export const prepareBatch = async (api: ApiClient, locale: Locale, { text }: Fields, file: Uint8Array | null): Promise<FormProblem | null> => {
  const t = messages[locale];
  const [schemeSlug = '', courseSlug] = text('scheme').split('/');
  const empty = [
    ...(text('name').trim() === '' ? [{ id: 'name', text: t.nameNeeded }] : []),
    ...(schemeSlug === '' ? [{ id: 'scheme', text: t.chooseScheme }] : []),
    ...(!file && text('list').trim() === '' ? [{ id: 'list', text: t.listEmpty }] : []),
  ];
  if (empty.length > 0) return fieldProblems(empty);
  const answer = await api['issue-batches'].$post({
    json: {
      id: text('id'),
      name: text('name'),
      schemeSlug,
      ...(courseSlug === undefined ? {} : { courseSlug }),
      issuedOn: text('issuedOn'),
      list: file ? { base64: Buffer.from(file).toString('base64') } : { text: text('list') },
    },
  });
  if (answer.ok) return null;
  return readProblem(answer, 'list', {
    labels: { name: t.name, issuedOn: t.issuedOn },
    elsewhere: { schemeSlug: 'scheme', courseSlug: 'scheme', id: 'list', 'list.text': 'list', 'list.base64': 'list' },
  });
};
