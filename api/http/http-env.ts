import type { HttpBindings } from '@hono/node-server';
import type { Locale } from '#language/locale.ts';
import type { Services } from '../services.ts';
import type { Actor } from './actor.ts';
import type { Limits } from './limits.ts';

/** What every handler finds in its context. */
export interface HttpEnv {
  /** `incoming` from the server; `clientAddress` when a page calls in process. */
  Bindings: Partial<HttpBindings> & { clientAddress?: string };
  Variables: { services: Services; limits: Limits; actor: Actor; locale: Locale; clientAddress: string };
}
