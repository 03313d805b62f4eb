import type { Env } from '#api/env.ts';
import { didKeyOf, didWebOf } from '#certificates/credential/did.ts';

/** Slug of the issuer that is the Academy itself: the authority bears its name, and its did:web is the host. */
export const owner = 'digital-union-leadership-academy';

/** What an issuer is called in credentials: did:web in production; on a demonstration, which has no address of its own, the key itself. */
export const issuerDid = ({ profile, publicUrl }: Pick<Env, 'profile' | 'publicUrl'>, issuerSlug: string, publicKeyMultibase: string): string =>
  profile === 'production' ? didWebOf(publicUrl, issuerSlug, owner) : didKeyOf(publicKeyMultibase);
