import { createHash, verify, X509Certificate } from 'node:crypto';
import { fromBER, OctetString } from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';

/** What one signature in a file says when an independent eye looks at it. */
export interface SignatureJudgement {
  /** The signer's certificate is one of ours, or was issued by one of our authorities. */
  ours: boolean;
  /** The signed bytes are unchanged. */
  intact: boolean;
  /** It covers the file from its first byte to its last, but for itself: nothing was appended. */
  whole: boolean;
  /** SHA-256 (hex) of the signer's certificate; null when none can be read. */
  signer: string | null;
}

/** What the signer is compared with, as PEM certificates. */
interface KnownSigners {
  authorities: readonly string[];
  documents: readonly string[];
}

const fingerprint = ({ raw }: X509Certificate): string => createHash('sha256').update(raw).digest('hex');
/** SHA-256 of a PEM certificate's DER, hex: what `signer` is compared with. */
export const fingerprintOf = (pem: string): string => fingerprint(new X509Certificate(pem));

/** More than any honest file has; each costs a verification. */
const mostSignatures = 8;
const byteRangePattern = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/** messageDigest (RFC 5652, 11.2). */
const messageDigestOid = '1.2.840.113549.1.9.4';

interface Cms {
  signer: X509Certificate;
  /** DER of the attributes as a SET: what was signed. */
  attributes: Uint8Array;
  messageDigest: Uint8Array;
  signature: Uint8Array;
}

/** The one signer of a CMS with signed attributes, as PAdES has it; `undefined` for anything else. */
const readCms = (der: Uint8Array<ArrayBuffer>): Cms | undefined => {
  const { result, offset } = fromBER(der.buffer);
  if (offset === -1) return undefined;
  const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content });
  const [info] = signed.signerInfos;
  if (!info?.signedAttrs || signed.signerInfos.length !== 1 || !('serialNumber' in info.sid)) return undefined;
  const { serialNumber } = info.sid;
  const certificate = signed.certificates?.find((candidate) => candidate instanceof Certificate && candidate.serialNumber.isEqual(serialNumber));
  const digest = info.signedAttrs.attributes.find(({ type }) => type === messageDigestOid)?.values[0];
  if (!(certificate instanceof Certificate) || !(digest instanceof OctetString)) return undefined;
  return {
    signer: new X509Certificate(Buffer.from(certificate.toSchema().toBER(false))),
    attributes: new Uint8Array(info.signedAttrs.encodedValue),
    messageDigest: digest.valueBlock.valueHexView,
    signature: info.signature.valueBlock.valueHexView,
  };
};

const judgeOne = (
  bytes: Uint8Array,
  [start, length, second, secondLength]: [number, number, number, number],
  { authorities, documents }: { authorities: readonly X509Certificate[]; documents: ReadonlySet<string> },
): SignatureJudgement => {
  const refused = { ours: false, intact: false, whole: false, signer: null };
  if (start !== 0 || second <= length || second + secondLength > bytes.length) return refused;
  try {
    // What lies between the signed ranges is not signed: it may hold the signature and nothing a reader would draw.
    const hex = /^<((?:[0-9a-fA-F]{2})+)>$/.exec(Buffer.from(bytes.subarray(length, second)).toString('latin1'))?.[1];
    const cms = hex === undefined ? undefined : readCms(new Uint8Array(Buffer.from(hex, 'hex')));
    if (!cms) return refused;
    const digest = createHash('sha256')
      .update(bytes.subarray(0, length))
      .update(bytes.subarray(second, second + secondLength))
      .digest();
    const signer = fingerprint(cms.signer);
    return {
      ours: documents.has(signer) || authorities.some((authority) => cms.signer.checkIssued(authority) && cms.signer.verify(authority.publicKey)),
      intact: digest.equals(cms.messageDigest) && verify('sha256', cms.attributes, cms.signer.publicKey, cms.signature),
      whole: second + secondLength === bytes.length,
      signer,
    };
  } catch {
    return refused;
  }
};

/**
 * Judges every signature in a PDF, bytes as they are. Never throws; a valid
 * signature alone proves little: an update appended to the file can paint over the page and leave it valid (`whole`).
 */
export const judgeSignatures = (bytes: Uint8Array, known: KnownSigners): SignatureJudgement[] => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const ranges = [...text.matchAll(byteRangePattern)].slice(0, mostSignatures);
  const signers = {
    authorities: known.authorities.map((pem) => new X509Certificate(pem)),
    documents: new Set(known.documents.map(fingerprintOf)),
  };
  return ranges.map((range) => judgeOne(bytes, range.slice(1, 5).map(Number) as [number, number, number, number], signers));
};
