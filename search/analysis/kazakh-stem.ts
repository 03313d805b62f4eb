/**
 * Endings of nouns as `fold` leaves them (ә→а, ғ→г, қ→к, ң→н, ү ұ→у, і→и): number, possessor, case, and the case of what
 * has a possessor. They follow one another («кәсіпорындарымыздағы»), so they are taken off until none is left.
 */
const plurals = ['лар', 'лер', 'дар', 'дер', 'тар', 'тер'];
const possessors = ['ымыз', 'имиз', 'мыз', 'миз', 'ыныз', 'иниз', 'ныз', 'низ', 'сы', 'си', 'ым', 'им', 'ын', 'ин', 'ы', 'и', 'м', 'н'];
const cases = [
  ...['га', 'ге', 'ка', 'ке', 'на', 'не'],
  ...['нда', 'нде', 'да', 'де', 'та', 'те', 'дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'мен', 'бен', 'пен'],
];
/** Of the object, of the owner and «where it is»: «шартты» has one, «шарты» (шарт + ы) and «кәсіподағы» only seem to. */
const doubtful = ['ндагы', 'ндеги', 'дагы', 'деги', 'тагы', 'теги', 'нын', 'нин', 'дын', 'дин', 'тын', 'тин', 'ны', 'ни', 'ды', 'ди', 'ты', 'ти'];

const longestFirst = (endings: readonly string[]): string[] => [...endings].sort((a, b) => b.length - a.length);
const certain = longestFirst([...plurals, ...possessors, ...cases]);
const all = longestFirst([...certain, ...doubtful]);

/** A shorter rest says nothing any more, but «ел» has a plural; one letter is taken off longer words only. */
const shortestRest = (ending: string): number => (plurals.includes(ending) ? 2 : ending.length === 1 ? 4 : 3);
const vowel = /[аеиоуыэюя]$/;

const withoutEnding = (word: string, endings: readonly string[]): string | undefined => {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length < shortestRest(ending)) continue;
    // -м and -н stand after a vowel only: «алгоритм» ends in itself.
    if ((ending === 'м' || ending === 'н') && !vowel.test(rest)) continue;
    return rest;
  }
  return undefined;
};

const hardened: Record<string, string> = { б: 'п', г: 'к' };

const stripped = (folded: string, endings: readonly string[]): string => {
  let stem = folded;
  for (let rest = withoutEnding(stem, endings); rest !== undefined; rest = withoutEnding(stem, endings)) {
    const last = rest.at(-1) ?? '';
    stem = rest.slice(0, -1) + (hardened[last] ?? last);
  }
  return stem;
};

/**
 * What the forms of a folded Kazakh word have in common: еңбекті, еңбегі, еңбегіміз, еңбекке → енбек. Two of them when an
 * ending can be read in two ways; forms of one word share at least one. Not words to be shown.
 */
export const kazakhStems = (folded: string): readonly string[] => [...new Set([stripped(folded, all), stripped(folded, certain)])];
