import { z } from 'zod';
import { defaultLocale, isLocale } from '#language/locale.ts';
import { inviteAdministrator } from '../accounts/invite-administrator.ts';
import { bootAcademy } from '../boot.ts';
import { sendControl } from '../control/control-socket.ts';
import { settings } from './settings.ts';

const usage = 'Usage: npm run admin -- invite E-MAIL [kk|ru|en]   (invites an academy administrator by letter; the link lasts 7 days)';

const [verb, email, language = defaultLocale] = process.argv.slice(2);
if (verb !== 'invite' || !z.email().safeParse(email).success || !isLocale(language) || email === undefined) {
  console.error(usage);
  process.exit(2);
}
const env = settings();
const answer = await sendControl(env.dataDir, { command: 'invite-administrator', email, language });
if (answer && !answer.ok) {
  console.error(answer.fault);
  process.exit(1);
}
if (!answer) {
  const opened = await bootAcademy(env, () => undefined);
  await opened.services.write((work) => inviteAdministrator(work, env, { email, language }));
  await opened.close();
}
console.log(answer ? 'Invited: the letter is on its way.' : 'Invited: the letter goes out when the server runs.');
