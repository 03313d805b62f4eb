import { afterEach, beforeEach, expect, vi } from 'vitest';

// What is logged as an error is a fault nobody asked for; a test that provokes one says so by mocking console.error itself.
const original = console.error;
let said: unknown[][] = [];
beforeEach(() => {
  said = [];
  console.error = (...args: unknown[]) => {
    said.push(args);
  };
});
afterEach(() => {
  const provoked = vi.isMockFunction(console.error);
  console.error = original;
  if (!provoked) expect(said, 'console.error was called').toEqual([]);
});
