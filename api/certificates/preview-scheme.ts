import { Problem } from '#api/http/problem.ts';
import type { Services } from '#api/services.ts';
import type { Variant } from '#certificates/certificate.ts';
import { requireSoundScheme } from './check-scheme.ts';
import { issuedVariants } from './issued-variants.ts';
import { type Supposed, sampleDocument } from './sample-document.ts';
import type { Scheme } from './scheme.ts';

/** The designs say so when texts have no room; the faults of a draft are told before. */
const noRoom = (field: string) => (error: unknown) => {
  throw error instanceof RangeError ? new Problem('invalid-input', { fields: [{ field, rule: 'no-room' }] }) : error;
};

/** The pages of a draft as PNG. `invalid-input` when it has faults. */
export const previewScheme = async (services: Services, scheme: Scheme, variant: Variant): Promise<Uint8Array<ArrayBuffer>[]> => {
  await requireSoundScheme(services.db, scheme, services.now());
  return services.drawing.preview(await sampleDocument(services, scheme), variant).catch(noRoom('scheme.appearances'));
};

/**
 * Draws what would be issued by these schemes, and refuses with `invalid-input` on `field` when texts have no room: a certificate
 * that cannot be drawn would wait for ever. Takes half a second for each file: before a write, never in it.
 */
export const requireRoom = async (services: Services, schemes: readonly Scheme[], field: string, supposed: Supposed = {}): Promise<void> => {
  for (const scheme of schemes) {
    const document = await sampleDocument(services, scheme, supposed);
    for (const variant of issuedVariants(scheme)) await services.drawing.preview(document, variant).catch(noRoom(field));
  }
};

/** Refuses a draft with faults, or whose texts have no room. */
export const requireIssuable = async (services: Services, scheme: Scheme): Promise<void> => {
  await requireSoundScheme(services.db, scheme, services.now());
  await requireRoom(services, [scheme], 'scheme.appearances');
};
