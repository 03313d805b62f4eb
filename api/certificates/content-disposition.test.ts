import { expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

it('names the file plainly for old programs and in letters for the others', () => {
  expect(contentDisposition('DULA-2026-000001', 'kk-ru')).toBe(
    `attachment; filename="certificate-DULA-2026-000001-kk-ru.pdf"; filename*=UTF-8''${encodeURIComponent('Сертификат DULA-2026-000001.pdf')}`,
  );
  expect(contentDisposition('DULA-2026-000001', 'en')).toContain("filename*=UTF-8''Certificate%20DULA-2026-000001.pdf");
});

it('lets nothing in a number end the header or the quotes', () => {
  const header = contentDisposition('X"\r\nSet-Cookie: a=b;\\', 'en');
  expect(header).not.toMatch(/[\r\n\\]/);
  expect(header.match(/"/g)).toHaveLength(2);
});
