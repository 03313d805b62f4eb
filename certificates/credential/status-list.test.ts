import { expect, test } from 'vitest';
import { readStatusList } from './read-status-list.ts';
import { knownKey, sampleInput, sampleKey } from './sample-credential.ts';
import { isSet, makeStatusList, statusListLength, unpackStatusList } from './status-list.ts';

const key = sampleKey();
const { status, issuerDid, publicUrl, issuedAt } = sampleInput(key);
const make = (indexes: number[]) => makeStatusList({ listId: status.listId, issuerDid, publicUrl, purpose: 'revocation', indexes, key, at: issuedAt });

test('a list marks the places given and no other, and is signed', async () => {
  const marked = [0, 7, 8, 90_210, statusListLength - 1];
  const list = await readStatusList(await make(marked), [knownKey(key)]);
  expect(list).toMatchObject({ listId: status.listId, purpose: 'revocation', keyId: 'first', at: issuedAt });
  const set = Array.from({ length: statusListLength }, (_, index) => index).filter((index) => isSet(list?.bits ?? new Uint8Array(), index));
  expect(set).toEqual(marked);
});

test('an altered one, a stranger’s and one that unfolds to something else are none', async () => {
  const text = await make([5]);
  const other = JSON.parse(await make([6]));
  expect(await readStatusList(JSON.stringify({ ...JSON.parse(text), credentialSubject: other.credentialSubject }), [knownKey(key)])).toBeUndefined();
  expect(await readStatusList(text, [knownKey(sampleKey())])).toBeUndefined();
  expect(unpackStatusList('uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA')?.length).toBe(16_384);
  expect(unpackStatusList('uH4sIAAAAAAAAAwMAAAAAAAAAAAA')).toBeUndefined();
  expect(unpackStatusList('no')).toBeUndefined();
});
