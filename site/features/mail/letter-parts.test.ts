import { expect, test } from 'vitest';
import { letterParts } from './letter-parts.ts';

const text = (part: ReturnType<typeof letterParts>[number]) => (part.kind === 'text' ? part.text : part.href);

test('an address on a line of its own can be followed and the letter stays whole', () => {
  const body = 'Сәлеметсіз бе!\n\nhttp://localhost:4321/kk/confirm?token=Ab-_9\n\nСілтеме 3 тәулік жарамды.\n';
  const parts = letterParts(body);
  expect(parts.map(({ kind }) => kind)).toEqual(['text', 'link', 'text']);
  expect(parts[1]).toEqual({ kind: 'link', href: 'http://localhost:4321/kk/confirm?token=Ab-_9' });
  expect(parts.map(text).join('')).toBe(body);
});

test('the sign behind an address is not part of it', () => {
  expect(letterParts('(https://a.kz/x).')).toEqual([
    { kind: 'text', text: '(' },
    { kind: 'link', href: 'https://a.kz/x' },
    { kind: 'text', text: ').' },
  ]);
});

test('a letter without addresses is one text; other schemes are no links', () => {
  expect(letterParts('javascript:alert(1)')).toEqual([{ kind: 'text', text: 'javascript:alert(1)' }]);
  expect(letterParts('')).toEqual([]);
});
