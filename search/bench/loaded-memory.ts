import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '../embedded/open-embedded.ts';

// A process of its own: prints how many bytes it grows by when it opens the index of a folder.

const settleMs = 2_000;

const [, , folder = ''] = process.argv;
const before = process.memoryUsage.rss();
const engine = await openEmbedded({ folder });
await sleep(settleMs);
console.log(process.memoryUsage.rss() - before);
await engine.close();
