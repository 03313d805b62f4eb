/** Position of a frame in a stack: never a line of the message, which may quote data («params: somebody@…»). */
const frame = /^\s+at /;
const mostFrames = 6;

/** Kind of a fault and where in the code it happened, for the log: no message, for a failed query's message holds what was written. */
export const faultPlaces = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack ?? '';
  const afterMessage = stack.slice(stack.indexOf(error.message) + error.message.length);
  const places = afterMessage.split('\n').filter((line) => frame.test(line));
  return [error.name, ...places.slice(0, mostFrames)].join('\n');
};
