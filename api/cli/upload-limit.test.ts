import { expect, test } from 'vitest';
import { largestUpload as largestRead, longestList as longestRead } from '#api/certificates/verify-contract.ts';
import { largestUpload } from '#site/features/certificates/judge-upload.ts';
import { longestList } from '#site/features/certificates/read-list.ts';

test('the limits of uploads and lists browsers are told are those the API keeps: the site takes types only, so they are written twice', () => {
  expect([largestUpload, longestList]).toEqual([largestRead, longestRead]);
});
