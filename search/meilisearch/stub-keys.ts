import { createHash } from 'node:crypto';
import { fieldsOf, StubFault } from './stub-fault.ts';

interface StubKey {
  uid: string;
  key: string;
  name: string | null;
  description: string;
  actions: string[];
  indexes: string[];
  expiresAt: string | null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Keys as Meilisearch makes them: the same uid under the same master key is the same key. */
export class StubKeys {
  readonly #master: string;
  readonly #keys: StubKey[] = [];
  constructor(master: string) {
    this.#master = master;
  }

  /** Throws unless the header holds a key that may do `action` on the index. */
  allow(authorization: string | undefined, action: string, indexUid: string | null): void {
    if (!authorization)
      throw new StubFault(401, 'missing_authorization_header', 'The Authorization header is missing. It must use the bearer authorization method.');
    const given = authorization.replace(/^Bearer /, '');
    if (given === this.#master && authorization.startsWith('Bearer ')) return;
    const key = this.#keys.find((one) => one.key === given);
    const covers = (one: string) => one === '*' || one === indexUid || (one.endsWith('*') && indexUid?.startsWith(one.slice(0, -1)));
    if (!key?.actions.some((one) => one === '*' || one === action) || (indexUid !== null && !key.indexes.some(covers)))
      throw new StubFault(403, 'invalid_api_key', 'The provided API key is invalid.');
  }

  get(keyOrUid: string): StubKey {
    const key = this.#keys.find(({ uid, key }) => uid === keyOrUid || key === keyOrUid);
    if (!key) throw new StubFault(404, 'api_key_not_found', `API key \`${keyOrUid}\` not found.`);
    return key;
  }

  list(): StubKey[] {
    return [...this.#keys];
  }

  delete(keyOrUid: string): void {
    this.#keys.splice(this.#keys.indexOf(this.get(keyOrUid)), 1);
  }

  create(body: unknown): StubKey {
    const { uid, actions, indexes, expiresAt, name, description } = fieldsOf(body, ['uid', 'name', 'description', 'actions', 'indexes', 'expiresAt']);
    for (const [field, value] of Object.entries({ actions, indexes }))
      if (!Array.isArray(value)) throw new StubFault(400, `missing_api_key_${field}`, `Missing field \`${field}\``);
    if (expiresAt === undefined) throw new StubFault(400, 'missing_api_key_expires_at', 'Missing field `expiresAt`');
    if (typeof uid !== 'string' || !uuid.test(uid)) throw new StubFault(400, 'invalid_api_key_uid', 'Expected a UUID v4');
    if (this.#keys.some((key) => key.uid === uid))
      throw new StubFault(409, 'api_key_already_exists', `\`uid\` field value \`${uid}\` is already an existing API key.`);
    const key: StubKey = {
      uid,
      key: createHash('sha256').update(`${this.#master} ${uid}`).digest('hex'),
      name: (name as string | undefined) ?? null,
      description: (description as string | undefined) ?? '',
      actions: actions as string[],
      indexes: indexes as string[],
      expiresAt: expiresAt as string | null,
    };
    this.#keys.push(key);
    return key;
  }
}
