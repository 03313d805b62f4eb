import { gzipSync } from 'node:zlib';
import { type CDPSession, expect, type Page, test } from '@playwright/test';

const kb = 1024;
const pages = [
  { name: 'a lesson', path: '/kk/courses/digital-rights/access-to-my-data', mostScript: 25 * kb, mostInAll: 100 * kb },
  // Its map and filters; pages made for each request travel uncompressed.
  { name: 'the library', path: '/kk/library', mostScript: 30 * kb, mostInAll: 140 * kb },
  { name: 'results of a search', path: `/kk/library?q=${encodeURIComponent('алгоритм түсіндіру')}`, mostScript: 30 * kb, mostInAll: 100 * kb },
];

interface Asked {
  url: string;
  type: string;
  /** Of its answer as it travelled, headers included. */
  bytes: number;
  arrived: boolean;
}

/** Every request of a page with the bytes of its answer, as Chromium counts them; filled while the page loads. */
const listenToNetwork = async (network: CDPSession): Promise<Map<string, Asked>> => {
  const asked = new Map<string, Asked>();
  const note = (id: string, change: Partial<Asked>) => Object.assign(asked.get(id) ?? {}, change);
  network.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) =>
    asked.set(requestId, { url: request.url, type, bytes: 0, arrived: false }),
  );
  // The body of a refusal is read by nobody, so it never finishes; what has come of it counts.
  network.on('Network.responseReceived', ({ requestId, type, response }) => note(requestId, { bytes: response.encodedDataLength, arrived: type === 'Fetch' }));
  network.on('Network.dataReceived', ({ requestId, encodedDataLength }) => note(requestId, { bytes: (asked.get(requestId)?.bytes ?? 0) + encodedDataLength }));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => note(requestId, { bytes: encodedDataLength, arrived: true }));
  await network.send('Network.enable');
  return asked;
};

/** Everything on the page has come alive, also what waits until it is seen. */
const wakeEverything = async (page: Page): Promise<void> => {
  for (const island of await page.locator('astro-island').all()) await island.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
};

/** What scripts weigh by gzip, those in the page itself included; the browser is sent the smaller brotli. */
const scriptBytes = async (page: Page, path: string, urls: string[]): Promise<number> => {
  const files = await Promise.all(urls.map(async (url) => gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length));
  const html = await (await page.request.get(path)).text();
  const inline = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');
  return files.reduce((sum, bytes) => sum + bytes, gzipSync(inline, { level: 9 }).length);
};

test.use({ viewport: { width: 360, height: 740 }, locale: 'kk-KZ' });

for (const { name, path, mostScript, mostInAll } of pages) {
  test(`a first visit of ${name} stays within its budget and asks nobody else`, async ({ page, context, baseURL }) => {
    const asked = await listenToNetwork(await context.newCDPSession(page));
    await page.goto(path, { waitUntil: 'load' });
    await expect(page.locator('astro-island').first()).toBeAttached();
    await wakeEverything(page);
    const answers = () => [...asked.values()].filter(({ url }) => !url.startsWith('data:'));
    await expect.poll(() => answers().filter(({ arrived }) => !arrived)).toEqual([]);

    const all = answers();
    const scripts = all.filter(({ type }) => type === 'Script').map(({ url }) => url);
    const script = await scriptBytes(page, path, [...new Set(scripts)]);
    const inAll = all.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`${name}: ${(script / kb).toFixed(1)} KB of JavaScript by gzip, ${(inAll / kb).toFixed(1)} KB in ${all.length} answers in all`);

    expect(all.filter(({ url }) => new URL(url).origin !== baseURL)).toEqual([]);
    // Whoever loses the display font or the scripts would pass below for the wrong reason.
    expect(all.some(({ type }) => type === 'Font')).toBe(true);
    expect(scripts.length).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(mostScript);
    expect(inAll).toBeLessThanOrEqual(mostInAll);
  });
}
