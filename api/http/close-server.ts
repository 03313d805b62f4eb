import type { Server } from 'node:http';

/** A kept-alive connection becomes idle when its answer is finished, and would otherwise be waited for. */
const lookForIdleMs = 50;

/**
 * Takes no new connections and resolves when the answers under way are finished; after `patienceMs` what is left is cut
 * off. Only then may the database be closed: an answer under way may still write.
 */
export const closeServer = async (server: Server, patienceMs: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), lookForIdleMs);
  const patience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
};
