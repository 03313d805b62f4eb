import type { Services } from '#api/services.ts';
import { endWithMandates } from './end-with-mandates.ts';
import { remindOfExpiry } from './remind-of-expiry.ts';

/** Job: what the days bring to certificates by themselves. Offices end first, so that nobody is reminded of what is over. */
export const followCalendar = async (services: Pick<Services, 'db' | 'write' | 'now' | 'env'>): Promise<void> => {
  await endWithMandates(services);
  await remindOfExpiry(services);
};
