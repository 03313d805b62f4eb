import type { Services } from '#api/services.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { historyOf } from './history-queries.ts';
import { outlivingMandate } from './mandate-queries.ts';
import { recordChange } from './record-change.ts';

/** In one run; the rest waits for the next. */
const atOnce = 100;

/** Job: a certificate valid until an office ends is over with its last day, written down once. Returns how many ended. */
export const endWithMandates = async ({ db, write, now }: Pick<Services, 'db' | 'write' | 'now'>): Promise<number> => {
  const over = await outlivingMandate(db, civilDate(now(), academyTimeZone), atOnce);
  for (const { id, endsOn } of over)
    await write(async (work) => {
      if ((await historyOf(work.tx, id)).some(({ change }) => change === 'ended')) return;
      await recordChange(work, { certificateId: id, change: 'ended', reason: 'mandate-ended', endsOn });
    });
  return over.length;
};
