import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { run } from './run-program.ts';

const configuration = (folder: string): string => `[tsa]
default_tsa = ours
[ours]
serial = ${join(folder, 'serial')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

/** A time stamping authority that OpenSSL is: `url` stamps what it is sent, `lyingUrl` always the same other thing. */
export interface TimeStamping {
  url: string;
  lyingUrl: string;
  /** PEM file of who vouches for it. */
  rootFile: string;
  stop: () => Promise<void>;
}

const openssl = (...args: string[]): void => {
  const { status, output } = run('openssl', args);
  if (status !== 0) throw new Error(output);
};

export const startTimeStamping = async (folder: string): Promise<TimeStamping> => {
  const at = (name: string): string => join(folder, name);
  const ecKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  writeFileSync(at('tsa.cnf'), configuration(folder));
  writeFileSync(at('serial'), '01\n');
  writeFileSync(at('tsa.ext'), 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n');
  openssl('req', '-x509', ...ecKey, '-keyout', at('root.key'), '-out', at('root.pem'), '-days', '30', '-subj', '/O=Time root');
  openssl('req', '-new', ...ecKey, '-keyout', at('tsa.key'), '-out', at('tsa.csr'), '-subj', '/O=Time');
  const signedBy = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial'];
  openssl('x509', '-req', '-in', at('tsa.csr'), ...signedBy, '-days', '30', '-extfile', at('tsa.ext'), '-out', at('tsa.pem'));
  writeFileSync(at('other'), 'something else');
  openssl('ts', '-query', '-data', at('other'), '-sha256', '-cert', '-out', at('other.tsq'));

  const answer = (query: string): Buffer => {
    const who = ['-signer', at('tsa.pem'), '-inkey', at('tsa.key'), '-chain', at('root.pem')];
    openssl('ts', '-reply', '-config', at('tsa.cnf'), '-queryfile', query, ...who, '-out', at('reply.tsr'));
    return readFileSync(at('reply.tsr'));
  };
  const server = createServer(async (request, response) => {
    writeFileSync(at('query.tsq'), Buffer.concat(await request.toArray()));
    response.setHeader('content-type', 'application/timestamp-reply');
    response.end(answer(request.url === '/lie' ? at('other.tsq') : at('query.tsq')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/`,
    lyingUrl: `${origin}/lie`,
    rootFile: at('root.pem'),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};
