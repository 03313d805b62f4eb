import type { Spelling } from '#api/accounts/document-name.ts';
import type { NamePart } from '#api/accounts/person-contract.ts';

/** What a column of a list holds. */
export type Column = { of: 'email' } | { of: 'name'; part: NamePart; spelling: Spelling };

const emailHeads = ['e mail', 'email', 'эл почта', 'электронная почта', 'почта', 'электрондық пошта', 'эл пошта', 'пошта'];

/** A head in one language means the spelling of that language, unless it says another one. */
const nameHeads: Record<Spelling, Record<NamePart, readonly string[]>> = {
  kk: { family: ['тегі'], given: ['аты', 'есімі'], patronymic: ['әкесінің аты'] },
  ru: { family: ['фамилия'], given: ['имя'], patronymic: ['отчество'] },
  latin: { family: ['family name', 'family', 'surname', 'last name'], given: ['given name', 'given', 'first name'], patronymic: ['patronymic', 'middle name'] },
};
const spellingMarks: Record<Spelling, readonly string[]> = {
  kk: ['kk', 'kz', 'қаз', 'қазақша', 'каз', 'на казахском'],
  ru: ['ru', 'рус', 'орыс', 'орысша', 'на русском'],
  latin: ['en', 'lat', 'latin', 'лат', 'латын', 'латынша', 'латиницей'],
};
const spellings = ['kk', 'ru', 'latin'] as const;
const parts = ['family', 'given', 'patronymic'] as const;

const names = spellings.flatMap((spelling) => parts.flatMap((part) => nameHeads[spelling][part].map((head) => ({ head, part, spelling }))));

/** What a head says its column holds: «Фамилия», «Тегі (каз.)», "E-mail"; `undefined` for what a list may hold besides. */
export const columnOf = (head: string): Column | undefined => {
  const words = head
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  if (emailHeads.includes(words)) return { of: 'email' };
  const marks = spellings.flatMap((spelling) => spellingMarks[spelling].map((mark) => ({ mark, spelling })));
  for (const { head: known, part, spelling } of names) {
    if (words === known) return { of: 'name', part, spelling };
    const marked = marks.find(({ mark }) => words === `${known} ${mark}`);
    if (marked) return { of: 'name', part, spelling: marked.spelling };
  }
  return undefined;
};

/** The spelling a name seems to be in, where no head says it. */
export const spellingLike = (name: string): Spelling => {
  if (/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/u.test(name)) return 'kk';
  return /\p{Script=Latin}/u.test(name) ? 'latin' : 'ru';
};
