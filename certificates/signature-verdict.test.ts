import { expect, test } from 'vitest';
import { signatureVerdict } from './signature-verdict.ts';

const one = (ours: boolean, intact: boolean, whole: boolean) => ({ ours, intact, whole, signer: null });
const own = one(true, true, true);
const covered = one(true, true, false);
const stranger = one(false, true, true);
const broken = one(true, false, true);

test.each([
  ['one of ours over the whole file', [own], 'ours'],
  ['ours with an update behind it', [covered], 'appended'],
  ['ours with a stranger’s over all of it', [covered, stranger], 'appended'],
  ['ours beside a broken one', [own, broken], 'appended'],
  ['ours twice', [own, own], 'appended'],
  ['a stranger’s alone', [stranger], 'other-key'],
  ['a stranger’s over a broken one of ours', [broken, stranger], 'other-key'],
  ['a broken one', [broken], 'broken'],
  ['nothing', [], 'none'],
])('%s', (_, signatures, verdict) => expect(signatureVerdict(signatures)).toBe(verdict));
