import type { IssuedFile, Variant } from '#certificates/certificate.ts';
import type { Scheme } from './scheme.ts';

/** The PDFs a scheme's certificates are drawn as, in its order. */
export const issuedVariants = ({ appearances, card }: Pick<Scheme, 'appearances' | 'card'>): Variant[] => (card ? [...appearances, 'card'] : [...appearances]);

/** Of the file in the store. */
export const extensionOf = (file: IssuedFile): 'pdf' | 'json' | 'jwt' => (file === 'credential' ? 'json' : file === 'jwt' ? 'jwt' : 'pdf');
