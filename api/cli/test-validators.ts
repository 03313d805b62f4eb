import { runVitest } from './run-vitest.ts';

// Independent programs judge what we make: poppler-utils, qpdf, certutil (libnss3-tools), zbarimg (zbar-tools), OpenSSL, Apache PDFBox: docs/pdf.md.
const { passed, failed } = await runVitest('api/cli/vitest.validators.config.ts', process.argv.slice(2));
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
