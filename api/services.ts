import type { Database } from '#db/client.ts';
import type { SearchEngine } from '#search/engine.ts';
import type { Env } from './env.ts';
import type { Write } from './events/work.ts';
import type { Drawing } from './files/drawing.ts';
import type { FileStore } from './files/file-store.ts';
import type { KeyStore } from './files/key-store.ts';

/** What the composition root hands to routes, reactions and jobs. */
export interface Services {
  env: Env;
  db: Database;
  write: Write;
  /** UTC milliseconds. */
  now: () => number;
  files: FileStore;
  keys: KeyStore;
  drawing: Drawing;
  search: SearchEngine;
}
