/**
 * Endings of nouns as `fold` leaves them (ә→а, ғ→г, қ→к, ң→н, ү ұ→у, і→и): number, possessor, case, and the case of what
 * has a possessor. Longest first; they follow one another («кәсіпорындарымыздағы»), so they are taken off until none is left.
 */
const endings = [
  // -дағы: «where it is»
  ...['ндагы', 'ндеги', 'дагы', 'деги', 'тагы', 'теги'],
  // number
  ...['лар', 'лер', 'дар', 'дер', 'тар', 'тер'],
  // possessor
  ...['ымыз', 'имиз', 'мыз', 'миз', 'ыныз', 'иниз', 'ныз', 'низ', 'сы', 'си', 'ым', 'им', 'ын', 'ин', 'ы', 'и', 'м', 'н'],
  // case
  ...['нын', 'нин', 'дын', 'дин', 'тын', 'тин', 'га', 'ге', 'ка', 'ке', 'на', 'не', 'ны', 'ни', 'ды', 'ди', 'ты', 'ти'],
  ...['нда', 'нде', 'да', 'де', 'та', 'те', 'дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'мен', 'бен', 'пен'],
].sort((a, b) => b.length - a.length);

/** A shorter rest says nothing any more; one letter is taken off long words only. */
const shortestStem = 3;
const vowel = /[аеиоуыэюя]$/;

const withoutEnding = (word: string): string | undefined => {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length < (ending.length === 1 ? shortestStem + 1 : shortestStem)) continue;
    // -м and -н stand after a vowel only: «алгоритм» ends in itself.
    if ((ending === 'м' || ending === 'н') && !vowel.test(rest)) continue;
    return rest;
  }
  return undefined;
};

const hardened: Record<string, string> = { б: 'п', г: 'к' };

/** What the forms of a folded Kazakh word have in common: еңбекті, еңбегі, еңбегіміз, еңбекке → енбек. Not a word to be shown. */
export const kazakhStem = (folded: string): string => {
  let stem = folded;
  for (let rest = withoutEnding(stem); rest !== undefined; rest = withoutEnding(stem)) {
    stem = rest;
    const last = stem.at(-1) ?? '';
    stem = stem.slice(0, -1) + (hardened[last] ?? last);
  }
  return stem;
};
