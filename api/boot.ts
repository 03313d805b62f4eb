import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeExpired } from './accounts/remove-expired.ts';
import { closeOverdueAttempts } from './assessment/close-overdue-attempts.ts';
import { ensureIssuerKeys } from './certificates/ensure-issuer-keys.ts';
import { ensureSchemes } from './certificates/ensure-schemes.ts';
import { followCalendar } from './certificates/follow-calendar.ts';
import { issueBatches } from './certificates/issue-batches.ts';
import { publishCourses } from './courses/publish-courses.ts';
import { seedDemonstration } from './demo/seed-demonstration.ts';
import type { Env } from './env.ts';
import { every } from './events/jobs.ts';
import { forgetQuestions } from './library/answer-question.ts';
import { sendDigests } from './library/send-digests.ts';
import { deliverMails } from './mail/deliver-mails.ts';
import { createMailer } from './mail/mailer.ts';
import { type OpenServices, openServices } from './open-services.ts';
import { ensurePlaces } from './organisations/ensure-places.ts';
import { importPractices } from './practices/import-practices.ts';
import { remindDue } from './practices/remind-due.ts';
import { followChanges } from './search/follow-changes.ts';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
export const contentRoot = join(projectRoot, 'courses', 'content');
export const practicesRoot = join(projectRoot, 'db', 'seed', 'practices');

/** Opens everything, brings base data up to date and starts the jobs. `progress` is told each step as it begins. */
export const bootAcademy = async (env: Env, progress: (step: string) => void): Promise<OpenServices> => {
  progress('Opening the database');
  const opened = await openServices(env);
  const { services } = opened;
  progress('Regions, sectors, issuers and their keys');
  await ensurePlaces(services);
  await ensureSchemes(services);
  await ensureIssuerKeys(services);
  progress('Courses');
  const { refused } = await publishCourses(services, contentRoot);
  for (const { slug, errors } of refused) console.error(`  course ${slug} has ${errors.length} errors and is not published: npm run courses:check -- ${slug}`);
  progress('Library');
  const library = await importPractices(services, practicesRoot);
  for (const { id, errors } of library.refused)
    console.error(`  practice ${id} has ${errors.length} errors and is not imported: npm run practices:check -- ${id}`);
  if (env.profile !== 'production') {
    progress('Demonstration academy');
    await seedDemonstration(services);
  }
  progress('Search index');
  await followChanges(services).catch((error: unknown) => console.error('  the search index is not ready:', error instanceof Error ? error.name : 'unknown'));
  const mailer = createMailer(env);
  await closeOverdueAttempts(services);
  const stops = [
    every(2_000, 'close overdue attempts', () => closeOverdueAttempts(services)),
    every(1_000, 'issue batches of certificates', () => issueBatches(services)),
    every(10 * 60_000, 'reminders and ends of certificates', () => followCalendar(services)),
    every(1_000, 'deliver mails', () => deliverMails(services, mailer)),
    every(500, 'follow changes in the search index', () => followChanges(services)),
    every(60_000, 'send weekly letters', () => sendDigests(services)),
    every(60_000, 'remind of steps due tomorrow', () => remindDue(services)),
    every(60 * 60_000, 'forget answered questions', () => services.write(forgetQuestions)),
    every(60 * 60_000, 'remove expired sessions and links', () => services.write(removeExpired)),
  ];
  opened.dispatcher.kick();
  return {
    ...opened,
    close: async () => {
      for (const stop of stops) await stop();
      await opened.close();
    },
  };
};
