import type { ApiClient } from '#api/page-locals.ts';

/** An operation of the API as its document tells it. */
export interface Operation {
  method: string;
  path: string;
  summary: string;
  /** Null: anybody. Empty: whoever is signed in. Otherwise any of these roles. */
  roles: string[] | null;
}

type Told = { summary?: string; tags?: string[]; security?: Record<string, string[]>[] };
export type ApiDocument = { paths?: Record<string, Record<string, Told>>; servers?: { url: string }[] };

/** Operations by tag, in the order of the document. */
export const operationsByTag = ({ paths = {} }: ApiDocument): Map<string, Operation[]> => {
  const byTag = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { summary = '', tags: [tag = ''] = [], security = [] }] of Object.entries(methods)) {
      const roles = security.length === 0 ? null : [...new Set(security.flatMap((way) => Object.values(way).flat()))];
      byTag.set(tag, [...(byTag.get(tag) ?? []), { method: method.toUpperCase(), path, summary, roles }]);
    }
  }
  return byTag;
};

/** The document, asked in process; undefined when the API does not answer. It is no route of the contract, so the client has no type for it. */
export const readApiDocument = async (api: ApiClient): Promise<ApiDocument | undefined> => {
  const answer = await (api as unknown as { 'openapi.json': { $get: () => Promise<Response> } })['openapi.json'].$get();
  return answer.ok ? ((await answer.json()) as ApiDocument) : undefined;
};
