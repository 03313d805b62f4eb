import { runVitest } from './run-vitest.ts';

// Independent programs judge what we make: pdfsig, pdftotext, pdftoppm (poppler-utils), qpdf, certutil (libnss3-tools), zbarimg (zbar-tools).
const { passed, failed } = await runVitest('api/cli/vitest.validators.config.ts', process.argv.slice(2));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
