/** What Meilisearch answers to a request it refuses. */
export class StubFault extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const errorBody = ({ message, code, status }: StubFault) => ({
  message,
  code,
  type: status === 401 || status === 403 ? 'auth' : status >= 500 ? 'internal' : 'invalid_request',
  link: `https://docs.meilisearch.com/errors#${code}`,
});

type Body = Record<string, unknown>;

/** Meilisearch refuses fields it does not know, so a misspelt one is found. */
export const fieldsOf = (body: unknown, known: readonly string[], code = 'bad_request'): Body => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new StubFault(400, 'malformed_payload', 'Expected an object');
  for (const field of Object.keys(body))
    if (!known.includes(field)) throw new StubFault(400, code, `Unknown field \`${field}\`: expected one of ${known.map((name) => `\`${name}\``).join(', ')}`);
  return body as Body;
};
