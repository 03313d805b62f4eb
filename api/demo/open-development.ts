import { bootAcademy } from '../boot.ts';
import { readEnv } from '../env.ts';
import type { OpenServices } from '../open-services.ts';

const kept = globalThis as typeof globalThis & { academyServices?: Promise<OpenServices> };

/** The services of `npm run dev`, opened once per process however often the pages' code is reloaded. */
export const openDevelopment = (): Promise<OpenServices> => {
  // biome-ignore lint/style/noProcessEnv: the composition root of development
  kept.academyServices ??= bootAcademy(readEnv(process.env), () => undefined);
  return kept.academyServices;
};
