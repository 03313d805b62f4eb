import { inviteAdministrator } from '../accounts/invite-administrator.ts';
import { contentRoot, practicesRoot } from '../boot.ts';
import { followCalendar } from '../certificates/follow-calendar.ts';
import type { ControlCommand, ControlProgress } from '../control/control-socket.ts';
import { publishCourses } from '../courses/publish-courses.ts';
import type { OpenServices } from '../open-services.ts';
import { exportPractices } from '../practices/export-practices.ts';
import { importPractices } from '../practices/import-practices.ts';
import { rebuildIndex } from '../search/follow-changes.ts';
import { settableClock } from '../testing/settable-clock.ts';
import { answerKeys } from './answer-keys.ts';
import { buildSite } from './build-site.ts';

/** The new pages and the new versions change places with the old ones; a course with errors keeps both. */
const publish = async (services: OpenServices['services'], reloadPages: () => Promise<void>) => {
  const publication = await publishCourses(services, contentRoot);
  if (publication.refused.length > 0) return publication;
  await buildSite({ profile: services.env.profile === 'production' ? 'production' : 'demonstration' });
  await reloadPages();
  return publication;
};

/** Carries out what a command asks of the running server. */
export const handleControl =
  ({ services, snapshot }: OpenServices, reloadPages: () => Promise<void>) =>
  async (asked: ControlCommand, progress: (progress: ControlProgress) => void): Promise<unknown> => {
    switch (asked.command) {
      case 'publish-courses':
        return publish(services, reloadPages);
      case 'import-practices':
        return importPractices(services, practicesRoot);
      case 'export-practices':
        return exportPractices(services.db);
      case 'rebuild-search':
        return rebuildIndex(services, progress);
      case 'keys':
        return answerKeys(services, asked.asked, progress);
      case 'snapshot':
        return snapshot(asked.file);
      case 'invite-administrator':
        return services.write((work) => inviteAdministrator(work, services.env, asked));
      case 'advance-clock':
        if (!services.env.testClock) throw new Error('only the test profile may set the clock');
        settableClock.advance(asked.milliseconds);
        // Days that pass at once bring at once what a minute's wait would.
        return followCalendar(services);
      default:
        throw new Error('unknown command');
    }
  };
