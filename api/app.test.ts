import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from './app.ts';
import { type TestServices, testServices } from './testing/test-services.ts';

type Operation = { summary?: string; tags?: string[]; security?: Record<string, string[]>[] };
type Paths = Record<string, Record<string, Operation>>;

let services: TestServices;
let api: ReturnType<typeof createApi>;
let operations: { method: string; path: string; operation: Operation }[];

beforeAll(async () => {
  services = await testServices();
  api = createApi(services);
  const { paths } = (await (await api.request('/openapi.json')).json()) as { paths: Paths };
  operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ method, path, operation })));
});
afterAll(() => services.remove());

describe('the document of the API', () => {
  test('names every operation, its domain and who may ask', () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(operations.filter(({ operation }) => !operation.summary || operation.tags?.length !== 1 || !operation.security)).toEqual([]);
  });

  test('says of what can be read whether a visitor may, as the policies do', async () => {
    const filled = (path: string) =>
      path
        .replace(/\{(?:id|publicId)\}/g, '00000000-0000-4000-8000-000000000000')
        .replace('{variant}', 'en')
        .replace(/\{\w+\}/g, 'x');
    for (const { path, operation } of operations.filter(({ method }) => method === 'get')) {
      const { status } = await api.request(`${filled(path)}?locale=kk&q=abc`);
      if (operation.security?.length === 0) expect([path, status]).not.toEqual([path, 401]);
      else expect([path, status]).toEqual([path, 401]);
    }
  });
});
