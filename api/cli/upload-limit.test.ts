import { expect, test } from 'vitest';
import { largestUpload as largestRead } from '#api/certificates/verify-contract.ts';
import { largestUpload } from '#site/features/certificates/judge-upload.ts';

test('the limit of an upload browsers are told is the one the API keeps: the site takes types only, so it is written twice', () => {
  expect(largestUpload).toBe(largestRead);
});
