import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  PemConverter,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

cryptoProvider.set(globalThis.crypto);

/** PEM: PKCS #8 and X.509. */
export interface KeyPair {
  privateKeyPem: string;
  certificatePem: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** documentSigning (RFC 9336) says what it is for; NSS, which pdfsig trusts by, asks for emailProtection beside it. */
const extendedUsages = ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'];
const yearMs = 365.25 * 24 * 60 * 60 * 1000;
/** Signatures are checked for decades; a key is retired, its certificate is not renewed. */
const authorityYears = 40;
const signingYears = 20;

const subject = ({ name, country }: { name: string; country: string }, role: string): Name =>
  new Name([{ C: [country] }, { O: [name] }, { CN: [`${name} ${role}`] }]);

/** A positive number of 16 random bytes (RFC 5280, 4.1.2.2). */
const serialNumber = (): string => `00${Buffer.from(crypto.getRandomValues(new Uint8Array(15))).toString('hex')}`;

const generateKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const privatePem = async (key: CryptoKey): Promise<string> => PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), PemConverter.PrivateKeyTag);

/** The PKCS #8 key of a PEM, for signing. */
export const importPrivateKey = (pem: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(pem), algorithm, false, ['sign']);

/** DER of the certificate in a PEM. */
export const certificateDer = (pem: string): Uint8Array<ArrayBuffer> => new Uint8Array(PemConverter.decodeFirst(pem));

/**
 * The academy's own certificate authority: whoever trusts its certificate sees all our signatures as valid.
 * @param at UTC milliseconds from which it is valid
 */
export const createAuthority = async (owner: { name: string; country: string }, at: number): Promise<KeyPair> => {
  const keys = await generateKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: subject(owner, 'CA'),
    notBefore: new Date(at),
    notAfter: new Date(at + authorityYears * yearMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { privateKeyPem: await privatePem(keys.privateKey), certificatePem: certificate.toString('pem') };
};

/** A key an issuer signs documents with, certified by the authority. */
export const createSigningKey = async (issuer: { name: string; country: string }, authority: KeyPair, at: number): Promise<KeyPair> => {
  const keys = await generateKeys();
  const root = new X509Certificate(authority.certificatePem);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: subject(issuer, 'documents'),
    issuer: root.subject,
    notBefore: new Date(at),
    notAfter: new Date(Math.min(at + signingYears * yearMs, root.notAfter.getTime())),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: await importPrivateKey(authority.privateKeyPem),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      new ExtendedKeyUsageExtension(extendedUsages),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(root.publicKey),
    ],
  });
  return { privateKeyPem: await privatePem(keys.privateKey), certificatePem: certificate.toString('pem') };
};
