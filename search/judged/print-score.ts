import { locales } from '#language/locale.ts';
import { type Judgement, scoreOf } from './judge.ts';

const line = (name: string, judgements: readonly Judgement[]): string => {
  const { queries, topFive, reciprocalRank } = scoreOf(judgements);
  return `${name}: ${queries} queries, right answer in the top 5 for ${(topFive * 100).toFixed(1)} %, mean reciprocal rank ${reciprocalRank.toFixed(3)}`;
};

/** One line for the half and one for each language. */
export const scoreLines = (half: string, judgements: readonly Judgement[]): string[] => [
  line(half, judgements),
  ...locales.flatMap((locale) => {
    const own = judgements.filter(({ judged }) => judged.locale === locale);
    return own.length === 0 ? [] : [line(`${half}, ${locale}`, own)];
  }),
];

/** Queries whose right answer is not the first, the worst last: what was found instead. */
export const missLines = (judgements: readonly Judgement[]): string[] =>
  judgements
    .filter(({ rank }) => rank !== 1)
    .toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
    .map(
      ({ judged, rank, found }) =>
        `  ${judged.locale} ${judged.kind} «${judged.query}»: place ${rank ?? '–'} of ${judged.expected.join(', ')}; found ${found.join(', ') || 'nothing'}`,
    );
