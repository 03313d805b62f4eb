import { etagOf } from '#api/http/etag.ts';
import type { PublishedPractice } from '#api/practices/read-practice.ts';
import { languageFor } from '#api/practices/title-in.ts';
import type { Services } from '#api/services.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import { practiceBrief } from './practice-brief.ts';

interface BriefFile {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
  title: string;
  locale: Locale;
}

/** Some 50 KB each. */
const most = 200;
const drawn = new WeakMap<Services['drawing'], Map<string, Promise<BriefFile>>>();

const filesOf = (drawing: Services['drawing']): Map<string, Promise<BriefFile>> => {
  const files = drawn.get(drawing) ?? new Map<string, Promise<BriefFile>>();
  drawn.set(drawing, files);
  return files;
};

/**
 * The brief of what readers see of an entry, drawn once a day for each version and language: its citation names the day
 * of the reading. The longest unused is forgotten first.
 */
export const briefFile = (
  { drawing, env, now }: Pick<Services, 'drawing' | 'env' | 'now'>,
  { practice, versionId, republishedAt }: PublishedPractice,
  asked: Locale,
): Promise<BriefFile> => {
  const locale = languageFor(practice, asked);
  const [versionOn, readOn] = [civilDate(republishedAt, academyTimeZone), civilDate(now(), academyTimeZone)];
  const files = filesOf(drawing);
  const key = [practice.id, versionId, locale, versionOn, readOn].join(' ');
  const draw = async (): Promise<BriefFile> => {
    const document = practiceBrief(practice, locale, { publicUrl: env.publicUrl, versionOn, readOn });
    const bytes = await drawing.brief(document);
    return { bytes, etag: etagOf(Buffer.from(bytes).toString('base64')), title: document.title, locale };
  };
  const file = files.get(key) ?? draw();
  files.delete(key);
  files.set(key, file);
  // What failed is tried anew by the next who asks.
  file.catch(() => files.get(key) === file && files.delete(key));
  const oldest = files.keys().next().value;
  if (files.size > most && oldest !== undefined) files.delete(oldest);
  return file;
};
