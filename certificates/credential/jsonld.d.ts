/** What we use of jsonld 9, which brings no types. */
declare module 'jsonld' {
  interface Options {
    /** Answers with the context behind an address. */
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
    base: null;
    /** Throws where a word would silently mean nothing. */
    safe: true;
    rdfDirection: 'i18n-datatype';
    canonizeOptions: { algorithm: 'RDFC-1.0'; format: 'application/n-quads'; maxWorkFactor: number };
  }
  const jsonld: { canonize: (input: object, options: Options) => Promise<string> };
  export default jsonld;
}
