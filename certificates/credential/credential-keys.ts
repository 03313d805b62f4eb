import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { fromBase58, toBase58 } from './base58.ts';

/** Multikey prefixes of an Ed25519 public key and of its seed (Controlled Identifiers 1.0, 2.2.2). */
const publicPrefix = [0xed, 0x01];
const secretPrefix = [0x80, 0x26];
/** What comes before 32 bytes of key in SPKI and PKCS #8 (RFC 8410). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const keyLength = 32;

const encode = (prefix: number[], key: Uint8Array): string => toBase58(Uint8Array.of(...prefix, ...key));
const decode = (prefix: number[], text: string): Uint8Array | undefined => {
  const bytes = fromBase58(text);
  return bytes?.length === prefix.length + keyLength && prefix.every((byte, index) => bytes[index] === byte) ? bytes.subarray(prefix.length) : undefined;
};

/** A new Ed25519 key as Multikey texts. The secret half goes to the key store and nowhere else. */
export const createCredentialKey = (): { publicKeyMultibase: string; secretKeyMultibase: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKeyMultibase: encode(publicPrefix, publicKey.export({ format: 'der', type: 'spki' }).subarray(-keyLength)),
    secretKeyMultibase: encode(secretPrefix, privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-keyLength)),
  };
};

/** `undefined` for anything but an Ed25519 Multikey. */
export const publicKeyOf = (multibase: string): KeyObject | undefined => {
  const key = decode(publicPrefix, multibase);
  return key && createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' });
};

/** Throws for anything but the secret half of an Ed25519 Multikey, without repeating it. */
export const secretKeyOf = (multibase: string): KeyObject => {
  const seed = decode(secretPrefix, multibase);
  if (!seed) throw new Error('not an Ed25519 secret key');
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
};
