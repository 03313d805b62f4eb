import { fieldsOf, StubFault } from './stub-fault.ts';
import type { StubDocument } from './stub-filter.ts';
import { StubIndex } from './stub-index.ts';
import type { StubKeys } from './stub-keys.ts';
import { searchMany, searchOne } from './stub-search.ts';
import type { StubTasks } from './stub-tasks.ts';

export interface StubState {
  indexes: Map<string, StubIndex>;
  tasks: StubTasks;
  keys: StubKeys;
}

export interface StubRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  body: unknown;
}

type Answer = readonly [status: number, body: unknown];
type Handler = (state: StubState, request: StubRequest, parts: readonly string[]) => Answer;

const indexOf = ({ indexes }: StubState, uid: string, status = 404): StubIndex => {
  const index = indexes.get(uid);
  if (!index) throw new StubFault(status, 'index_not_found', `Index \`${uid}\` not found.`);
  return index;
};

/** What a request asks of an index that a task before it may still make. */
const later = (state: StubState, type: string, uid: string, work: (index: StubIndex) => void): Answer => [
  202,
  state.tasks.enqueue(type, uid, () => work(indexOf(state, uid))),
];

const createIndex: Handler = (state, { body, authorization }) => {
  const { uid, primaryKey } = fieldsOf(body, ['uid', 'primaryKey']);
  if (typeof uid !== 'string' || !/^[A-Za-z0-9_-]{1,400}$/.test(uid)) throw new StubFault(400, 'invalid_index_uid', `\`${uid}\` is not a valid index uid.`);
  if (typeof primaryKey !== 'string') throw new StubFault(400, 'stub_expects', 'We name the primary key when an index is made');
  state.keys.allow(authorization, 'indexes.create', uid);
  const work = () => {
    if (state.indexes.has(uid)) throw new StubFault(409, 'index_already_exists', `Index \`${uid}\` already exists.`);
    state.indexes.set(uid, new StubIndex(uid, primaryKey));
  };
  return [202, state.tasks.enqueue('indexCreation', uid, work)];
};

const swapIndexes: Handler = (state, { body }) => {
  if (!Array.isArray(body)) throw new StubFault(400, 'malformed_payload', 'Expected an array');
  const pairs = body.map((one) => fieldsOf(one, ['indexes', 'rename']).indexes as string[]);
  for (const pair of pairs)
    if (pair.length !== 2 || pair[0] === pair[1]) throw new StubFault(400, 'invalid_swap_indexes', 'Two indexes must be given for each swap.');
  const work = () => {
    for (const [a = '', b = ''] of pairs) {
      const [left, right] = [indexOf(state, a), indexOf(state, b)];
      [left.uid, right.uid] = [b, a];
      state.indexes.set(a, right).set(b, left);
    }
  };
  return [202, state.tasks.enqueue('indexSwap', null, work)];
};

const addDocuments: Handler = (state, { body }, [uid = '']) => {
  if (!Array.isArray(body)) throw new StubFault(400, 'malformed_payload', 'Expected an array of documents');
  return later(state, 'documentAdditionOrUpdate', uid, (index) => {
    if (!index.prepared) throw new StubFault(400, 'stub_expects', `Documents came to \`${uid}\` before its settings`);
    index.add(body as StubDocument[]);
  });
};

const getDocument: Handler = (state, _, [uid = '', key = '']) => {
  const document = indexOf(state, uid).documents.get(decodeURIComponent(key));
  if (!document) throw new StubFault(404, 'document_not_found', `Document \`${key}\` not found.`);
  return [200, document];
};

const indexInfo = (index: StubIndex) => ({
  uid: index.uid,
  primaryKey: index.primaryKey,
  createdAt: '2026-11-21T00:00:00Z',
  updatedAt: '2026-11-21T00:00:00Z',
});

/** Method and path with `:` for a part that varies, the action a key needs, what is done. */
const routes: readonly (readonly [string, string, Handler])[] = [
  ['GET /health', '', () => [200, { status: 'available' }]],
  ['GET /version', 'version', () => [200, { pkgVersion: '1.50.0', commitSha: 'stub', commitDate: 'stub' }]],
  ['GET /tasks/:', 'tasks.get', (state, _, [uid]) => [200, state.tasks.read(Number(uid))]],
  ['GET /keys/:', 'keys.get', (state, _, [uid = '']) => [200, state.keys.get(uid)]],
  ['GET /keys', 'keys.get', ({ keys }) => [200, { results: keys.list(), offset: 0, limit: 1_000, total: keys.list().length }]],
  [
    'DELETE /keys/:',
    'keys.delete',
    ({ keys }, _, [uid = '']) => {
      keys.delete(uid);
      return [204, undefined];
    },
  ],
  ['POST /keys', 'keys.create', (state, { body }) => [201, state.keys.create(body)]],
  ['POST /indexes', 'indexes.create', createIndex],
  ['GET /indexes/:', 'indexes.get', (state, _, [uid = '']) => [200, indexInfo(indexOf(state, uid))]],
  ['DELETE /indexes/:', 'indexes.delete', (state, _, [uid = '']) => later(state, 'indexDeletion', uid, () => state.indexes.delete(uid))],
  [
    'GET /indexes/:/stats',
    'stats.get',
    (state, _, [uid = '']) => [200, { numberOfDocuments: indexOf(state, uid).documents.size, isIndexing: false, fieldDistribution: {} }],
  ],
  [
    'PATCH /indexes/:/settings',
    'settings.update',
    (state, { body }, [uid = '']) => later(state, 'settingsUpdate', uid, (index) => index.update(body as Record<string, unknown>)),
  ],
  ['POST /indexes/:/documents', 'documents.add', addDocuments],
  [
    'POST /indexes/:/documents/delete-batch',
    'documents.delete',
    (state, { body }, [uid = '']) => later(state, 'documentDeletion', uid, (index) => index.remove(body as string[])),
  ],
  ['GET /indexes/:/documents/:', 'documents.get', getDocument],
  ['POST /indexes/:/search', 'search', (state, { body }, [uid = '']) => [200, searchOne(indexOf(state, uid), body)]],
  ['POST /swap-indexes', 'indexes.swap', swapIndexes],
];

const multiSearch: Handler = (state, { body, authorization }) => {
  const { queries } = fieldsOf(body, ['queries', 'federation']);
  for (const { indexUid } of (queries ?? []) as { indexUid: string }[]) state.keys.allow(authorization, 'search', indexUid);
  return [200, searchMany(body, (uid) => indexOf(state, uid, 400))];
};

/** Checks the key, finds the route and does it. Throws a `StubFault` for what is refused. */
export const answerRequest = (state: StubState, request: StubRequest): Answer => {
  if (request.method === 'POST' && request.path === '/multi-search') return multiSearch(state, request, []);
  for (const [pattern, action, handler] of routes) {
    const [method, shape = ''] = pattern.split(' ');
    const match = method === request.method ? new RegExp(`^${shape.replaceAll(':', '([^/]+)')}$`).exec(request.path) : null;
    if (!match) continue;
    if (action) state.keys.allow(request.authorization, action, shape.startsWith('/indexes/') ? (match[1] ?? null) : null);
    return handler(state, request, match.slice(1));
  }
  throw new StubFault(404, 'not_found', `${request.method} ${request.path}: the stub does not know this`);
};
