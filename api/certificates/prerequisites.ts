import { readDocument } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import type { Texts } from '#language/locale.ts';
import { acceptedExternalOf } from './external-queries.ts';
import { historyOfAll } from './history-queries.ts';
import { schemeInForce } from './queries.ts';
import { readScheme, type Scheme } from './scheme.ts';
import { certificatesByScheme } from './scheme-queries.ts';
import { isInForce, stateOf } from './state.ts';

/** What the certificates a scheme asks for are called. */
export const prerequisiteNames = async (reader: Reader, { prerequisites }: Scheme): Promise<Texts[]> => {
  const versions = await Promise.all(prerequisites.map(({ scheme }) => schemeInForce(reader, scheme)));
  return versions.flatMap((version) => (version ? [readScheme(version.body).name] : []));
};

const holds = async (reader: Reader, personId: string, slug: string, day: string): Promise<boolean> => {
  const held = await certificatesByScheme(reader, personId, slug);
  const histories = await historyOfAll(
    reader,
    held.map(({ id }) => id),
  );
  return held.some(({ id, validUntil, document }) => {
    const history = histories.filter(({ certificateId }) => certificateId === id);
    // How early renewal opens is of no account here.
    const { state } = stateOf({ validUntil, history, renewalOpensDays: 0, today: day });
    return readDocument(document).issuedOn <= day && isInForce(state);
  });
};

const holdsExternal = async (reader: Reader, personId: string, slug: string, day: string): Promise<boolean> =>
  (await acceptedExternalOf(reader, personId, slug)).some(({ issuedOn, validUntil }) => issuedOn <= day && (validUntil === null || day <= validUntil));

/**
 * Slugs of the schemes whose certificate a person is asked for and does not hold on a civil date: one of ours in force on it,
 * or where the scheme says so an accepted one of somebody else's.
 */
export const unmetPrerequisites = async (
  reader: Reader,
  personId: string,
  { prerequisites }: Pick<Scheme, 'prerequisites'>,
  day: string,
): Promise<string[]> => {
  const unmet: string[] = [];
  for (const { scheme, external } of prerequisites) {
    const isMet = (await holds(reader, personId, scheme, day)) || (external && (await holdsExternal(reader, personId, scheme, day)));
    if (!isMet) unmet.push(scheme);
  }
  return unmet;
};
