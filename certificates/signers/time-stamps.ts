import { HttpTimestampAuthority, type TimestampAuthority } from '@libpdf/core';
import { fromBER } from 'asn1js';
import { ContentInfo, SignedData, TSTInfo } from 'pkijs';

/** For one time stamp, in milliseconds; the certificate waits for it. */
const patience = 15_000;

/** What a time stamp token (RFC 3161) was made over. */
const stamped = (token: Uint8Array): Uint8Array | undefined => {
  const { encapContentInfo } = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(token)).content });
  const content = encapContentInfo.eContent?.getValue();
  return content && new Uint8Array(new TSTInfo({ schema: fromBER(content).result }).messageImprint.hashedMessage.valueBlock.valueHexView);
};

/** The authority at this address. Rejects when it does not answer in time, refuses, or stamps something else. */
export const timeStampsFrom = (url: string): TimestampAuthority => {
  const authority = new HttpTimestampAuthority(url, { timeout: patience });
  return {
    timestamp: async (digest, algorithm) => {
      const token = await authority.timestamp(digest, algorithm);
      if (!Buffer.from(stamped(token) ?? []).equals(digest)) throw new Error('the time stamping authority has stamped something else');
      return token;
    },
  };
};
