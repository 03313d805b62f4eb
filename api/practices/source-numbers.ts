import { type Practice, sections } from './practice.ts';
import { citationsIn } from './rich-text.ts';

/** Source id → its number: in the order in which the original cites them, those it does not cite last. */
export const sourceNumbers = ({ original, texts, sources }: Pick<Practice, 'original' | 'texts' | 'sources'>): Map<string, number> => {
  const known = sources.map(({ id }) => id);
  const cited = sections.flatMap((section) => (texts[original]?.sections[section] ?? []).flatMap(citationsIn)).filter((id) => known.includes(id));
  return new Map([...new Set([...cited, ...known])].map((id, index) => [id, index + 1]));
};
