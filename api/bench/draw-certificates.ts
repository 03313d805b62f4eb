import { performance } from 'node:perf_hooks';
import { startDrawing } from '#api/files/start-drawing.ts';
import { createAuthority, createSigningKey } from '#certificates/authority.ts';
import { variants } from '#certificates/certificate.ts';
import { sampleCertificate } from '#certificates/sample-certificate.ts';
import { median, typicalMs } from './statistics.ts';
import type { Row } from './table.ts';

const aimMs = 60;
const warmUp = 10;
const measured = 60;

/** A certificate drawn and signed in the worker thread, one after another, as a reaction asks for it. */
export const drawCertificates = async (): Promise<Row[]> => {
  const at = Date.now();
  const owner = { name: 'Academy', country: 'KZ' };
  const authority = await createAuthority(owner, at);
  const key = { kind: 'pem' as const, ...(await createSigningKey(owner, authority, at)), authorityPem: authority.certificatePem };
  const drawing = startDrawing();
  const rows: Row[] = [];
  try {
    for (const variant of variants) {
      const times: number[] = [];
      const busy = process.cpuUsage();
      for (let index = 0; index < warmUp + measured; index += 1) {
        const start = performance.now();
        await drawing.certificate(sampleCertificate, variant, key, at);
        if (index >= warmUp) times.push(performance.now() - start);
      }
      const { user, system } = process.cpuUsage(busy);
      const cpuMs = (user + system) / 1000 / (warmUp + measured);
      rows.push({
        name: `certificate ${variant} drawn and signed`,
        loop: '–',
        figure: `${median(times).toFixed(0)} ms`,
        bar: `aim ${aimMs} ms`,
        beside: `${typicalMs(times)}; ${cpuMs.toFixed(0)} ms of a core`,
        ok: median(times) <= aimMs ? true : undefined,
      });
    }
  } finally {
    await drawing.close();
  }
  return rows;
};
