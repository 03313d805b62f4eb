/** Parts of the administration of certificates, by the last word of their addresses. */
export const certificateParts = ['certificates', 'batches', 'schemes', 'issuers', 'recognitions', 'external'] as const;
export type Part = (typeof certificateParts)[number];
