import { run } from './run-program.ts';

const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'];
const classPath = jars.map((name) => `/usr/share/java/${name}.jar`).join(':');

/** What Apache PDFBox says of a file as PDF/A-1b, the only part it knows. */
export const preflight = (file: string): string => run('java', ['-Xshare:auto', '-cp', classPath, 'org.apache.pdfbox.preflight.Validator_A1b', file]).output;
