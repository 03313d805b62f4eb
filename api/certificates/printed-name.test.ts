import { describe, expect, it } from 'vitest';
import { missingLetters } from '#certificates/fonts/missing-letters.ts';
import { printedNames, UndrawableName } from './printed-name.ts';

const printed = (kk: string, ru: string, latin: string) => printedNames({ kk, ru, latin }, missingLetters);

describe('names as they are printed', () => {
  it('leaves what can be drawn as it was written', () => {
    const names = { kk: 'Әбдірахманова Гүлнұр Өмірзаққызы', ru: 'Абдрахманова-О’Нил Гульнур', latin: "Abdrakhmanova-O'Neill Gulnur" };
    expect(printedNames(names, missingLetters)).toEqual(names);
  });

  it('drops ornaments that are no letters', () => {
    expect(printed('Айгүл 🌸 Сериковна', 'Айгуль❤️ 👩🏽‍🏭 Сериковна', 'Aigul')).toEqual({ kk: 'Айгүл Сериковна', ru: 'Айгуль Сериковна', latin: 'Aigul' });
  });

  it('never prints a name short of a letter: the Latin spelling stands in its place, or another whole one', () => {
    expect(printed('محمد', 'Мухаммед', 'Muhammad')).toEqual({ kk: 'Muhammad', ru: 'Мухаммед', latin: 'Muhammad' });
    expect(printed('李雷', 'Ли Лэй', '李雷')).toEqual({ kk: 'Ли Лэй', ru: 'Ли Лэй', latin: 'Ли Лэй' });
  });

  it('takes another spelling for one that has no room on the sheet', () => {
    expect(printed('Ә'.repeat(121), 'Абдрахманова Гульнур', 'Abdrakhmanova Gulnur').kk).toBe('Abdrakhmanova Gulnur');
    expect(() => printed('Ә'.repeat(300), 'А'.repeat(300), 'A'.repeat(300))).toThrow(UndrawableName);
  });

  it('says so when no spelling can be drawn', () => {
    expect(() => printed('李雷', '李雷', '李雷')).toThrow(UndrawableName);
    expect(() => printed('🌸', '', '🌸')).toThrow(UndrawableName);
  });
});
