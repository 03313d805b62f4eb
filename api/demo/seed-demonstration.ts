import { randomInt } from 'node:crypto';
import { createAccount } from '#api/accounts/create-account.ts';
import { grantRole } from '#api/accounts/grant-role.ts';
import { moveMembership } from '#api/accounts/move-membership.ts';
import { hashPassword } from '#api/accounts/passwords.ts';
import { accountByEmail } from '#api/accounts/queries.ts';
import { chairOffice } from '#api/accounts/read-chair.ts';
import { recordMandate } from '#api/accounts/record-mandate.ts';
import { addOrganisation } from '#api/organisations/add-organisation.ts';
import type { Services } from '#api/services.ts';
import { storeDemonstrationAccounts } from './demonstration-accounts.ts';
import { demonstrationOrganisations, primaryId } from './demonstration-organisations.ts';
import { demonstrationPeople } from './demonstration-people.ts';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
/** 12 signs that are easy to type: for accounts of a demonstration on one's own machine. */
const makePassword = (): string => Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');

/** At the first start of a demonstration: a small tree and an account for each role. Later starts leave everything as it is. */
export const seedDemonstration = async ({ env, db, write }: Services): Promise<void> => {
  if (await accountByEmail(db, demonstrationPeople[0].email)) return;
  const people = await Promise.all(
    demonstrationPeople.map(async (person) => {
      const password = makePassword();
      return { ...person, password, passwordHash: await hashPassword(password) };
    }),
  );
  await write(async (work) => {
    for (const organisation of demonstrationOrganisations) await addOrganisation(work, organisation, null);
    for (const { role, email, language, names, passwordHash } of people) {
      const { personId } = await createAccount(work, { email, passwordHash, language, names, confirmed: true });
      if (role !== 'learner')
        await grantRole(work, { personId, role, organisationId: role === 'organisation-administrator' ? primaryId : undefined, grantedBy: null });
      // The learner and the chair of her primary organisation.
      if (role === 'learner' || role === 'organisation-administrator') await moveMembership(work, personId, primaryId);
      if (role === 'organisation-administrator') await recordMandate(work, { personId, organisationId: primaryId, office: chairOffice });
    }
    // Last before the commit: a start that is cut off in between makes accounts and file anew.
    await storeDemonstrationAccounts(
      env.dataDir,
      people.map(({ role, email, password }) => ({ role, email, password })),
    );
  });
};
