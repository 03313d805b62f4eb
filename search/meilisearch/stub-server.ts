import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorBody, StubFault } from './stub-fault.ts';
import { StubKeys } from './stub-keys.ts';
import { answerRequest, type StubState } from './stub-routes.ts';
import { StubTasks } from './stub-tasks.ts';

/**
 * A small Meilisearch for tests where no server can be had. It refuses what Meilisearch 1.50 refuses (by its source):
 * unknown fields, missing or weak keys, filters it cannot parse, attributes that were not declared; and what we promise
 * ourselves: settings before documents. It does its tasks one after another and can be told to fail one.
 *
 * It does not imitate: splitting and joining of words, phrases in quotation marks, negative words, synonyms and stop words
 * of the settings, distances made by punctuation, limits of derivations per word (150 and 50), comparisons and geography
 * in filters, search for facet values, cropping and highlighting, paging of tasks, limits of payload and of time. Words
 * are split by letters and digits instead of charabia's tables. So what it ranks resembles Meilisearch and proves nothing
 * about it: run `npm run test:meili` with the address of a real server.
 */
export interface StubServer {
  url: string;
  masterKey: string;
  /** `METHOD path` of every request, in order. */
  requests: string[];
  /** The next task of this type fails. */
  failNext: (type: string) => void;
  /** Uids of the indexes, sorted. */
  indexes: () => string[];
  close: () => Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  if (request.headers['content-type'] !== 'application/json') throw new StubFault(415, 'invalid_content_type', 'Expected application/json');
  try {
    return JSON.parse(text);
  } catch {
    throw new StubFault(400, 'malformed_payload', 'The json payload provided is malformed.');
  }
};

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** Starts on a free port of this machine. */
export const startStubServer = async (): Promise<StubServer> => {
  const masterKey = 'master-key-of-the-stub';
  const state: StubState = { indexes: new Map(), tasks: new StubTasks(), keys: new StubKeys(masterKey) };
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? '' : JSON.stringify(body));
    const handle = async () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stub');
      const method = request.method ?? 'GET';
      requests.push(`${method} ${pathname}`);
      const body = await readBody(request);
      const [status, content] = answerRequest(state, { method, path: pathname, query: searchParams, authorization: request.headers.authorization, body });
      answer(status, content);
    };
    handle().catch((error) => {
      const fault = error instanceof StubFault ? error : new StubFault(500, 'internal', String(error));
      answer(fault.status, errorBody(fault));
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    masterKey,
    requests,
    failNext: (type) => state.tasks.failing.push(type),
    indexes: () => [...state.indexes.keys()].sort(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
