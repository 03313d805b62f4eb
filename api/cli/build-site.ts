import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const next = join(root, '.cache', 'dist');
const stampName = '.made-of';
const stampFile = join(dist, stampName);
/** What the pages are made of; api/ reaches them only as types. Lessons link to practices by their titles. */
const sources = ['site', 'courses', 'language', 'db/seed/practices', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.xml', '.webmanifest']);

const filesUnder = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((name) => join(path, name))
        .filter((file) => statSync(file).isFile() && !/\.test\.tsx?$/.test(file))
        .sort();

const fingerprint = (profile: string): string => {
  const hash = createHash('sha256').update(profile);
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    for (const file of filesUnder(path)) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
};

const compress = (folder: string): void => {
  for (const file of filesUnder(folder)) {
    if (!compressible.has(extname(file))) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
};

/** Builds the pages unless those in `dist` were made of the same sources for the same profile. Throws when the build fails. */
export const buildSite = async ({ profile, force = false }: { profile: 'demonstration' | 'production'; force?: boolean }): Promise<{ built: boolean }> => {
  const made = fingerprint(profile);
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === made) return { built: false };
  // Built beside, then swapped: a running server goes on serving what it has.
  rmSync(next, { recursive: true, force: true });
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const run = spawnSync(process.execPath, [astro, 'build', '--outDir', next], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ACADEMY_PROFILE: profile, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (run.status !== 0) throw new Error(`The pages could not be built:\n${run.stdout}\n${run.stderr}`);
  compress(join(next, 'client'));
  writeFileSync(join(next, stampName), made);
  rmSync(dist, { recursive: true, force: true });
  renameSync(next, dist);
  return { built: true };
};
