import { performance } from 'node:perf_hooks';
import { startDrawing } from '#api/files/start-drawing.ts';
import { createAuthority, createSigningKey } from '#certificates/authority.ts';
import { appearances } from '#certificates/certificate.ts';
import { knownKey, sampleInput, sampleKey } from '#certificates/credential/sample-credential.ts';
import { sampleCertificate } from '#certificates/sample-certificate.ts';
import { barePageMs, signatureMs } from './certificate-loops.ts';
import { median, typicalMs } from './statistics.ts';
import type { Row } from './table.ts';

const warmUp = 10;
const measured = 60;

interface Measured {
  name: string;
  aimMs: number;
  /** In bare pages of pdf-lib. */
  mostPages: number;
  run: () => Promise<unknown>;
}

const round = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 2 });

/** By turns with both loops, so that others' load weighs on all alike. */
const rowOf = async ({ name, aimMs, mostPages, run }: Measured): Promise<Row> => {
  const [times, signing, pages]: [number[], number[], number[]] = [[], [], []];
  for (let index = 0; index < warmUp + measured; index += 1) {
    const [signature, page] = [signatureMs(), await barePageMs()];
    const start = performance.now();
    await run();
    if (index < warmUp) continue;
    times.push(performance.now() - start);
    signing.push(signature);
    pages.push(page);
  }
  const ratio = median(times) / median(pages);
  const missed = median(times) > aimMs ? ', missed' : '';
  return {
    name,
    loop: 'a bare page of pdf-lib, no font embedded',
    figure: `× ${ratio.toFixed(1)}`,
    bar: `≤ ${mostPages}`,
    beside: `${typicalMs(times)} (aim ${aimMs}${missed}); loop ${typicalMs(pages)}; ${round(median(times) / median(signing))} Ed25519 signatures`,
    ok: ratio <= mostPages,
  };
};

/** A certificate drawn and signed, its credential issued and both checked in the worker threads, one after another, as reactions and the verify page ask for them. */
export const drawCertificates = async (): Promise<Row[]> => {
  const at = Date.now();
  const owner = { name: 'Academy', country: 'KZ' };
  const authority = await createAuthority(owner, at);
  const key = { kind: 'pem' as const, ...(await createSigningKey(owner, authority, at)), authorityPem: authority.certificatePem };
  const credentialKey = sampleKey();
  const known = { authorities: [authority.certificatePem], documents: [key.certificatePem], credentials: [knownKey(credentialKey)] };
  const drawing = startDrawing();
  try {
    const { json } = await drawing.credential(sampleInput(credentialKey), credentialKey);
    const pdf = await drawing.certificate(sampleCertificate, 'kk-ru', key, at, { credential: json });
    const rows: Row[] = [];
    for (const variant of appearances)
      rows.push(
        await rowOf({
          name: `certificate ${variant} with its supplement drawn and signed`,
          aimMs: 50,
          mostPages: 60,
          run: () => drawing.certificate(sampleCertificate, variant, key, at, { credential: json }),
        }),
      );
    rows.push(
      await rowOf({
        name: 'credential and its JWT issued',
        aimMs: 10,
        mostPages: 15,
        run: () => drawing.credential(sampleInput(credentialKey), credentialKey),
      }),
      await rowOf({ name: 'credential checked', aimMs: 20, mostPages: 15, run: () => drawing.judge(json.slice(), known) }),
      await rowOf({ name: 'PDF with its credential checked', aimMs: 20, mostPages: 40, run: () => drawing.judge(pdf.slice(), known) }),
    );
    return rows;
  } finally {
    await drawing.close();
  }
};
