import { spawnSync } from 'node:child_process';

const packageOf: Record<string, string> = {
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  certutil: 'libnss3-tools',
  pdfdetach: 'poppler-utils',
  zbarimg: 'zbar-tools',
  openssl: 'openssl',
  java: 'default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java libcommons-logging-java',
};

/** Runs an independent program. Fails, saying what to install, when it is not there. */
export const run = (program: string, args: string[]): { status: number | null; stdout: string; output: string } => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Error(`${program} cannot be run. On Debian: apt-get install ${packageOf[program] ?? program}`);
  return { status, stdout, output: `${stdout}${stderr}` };
};
