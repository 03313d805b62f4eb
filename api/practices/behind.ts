import { shortHash } from '#courses/hash.ts';
import { type Locale, locales } from '#language/locale.ts';
import { type Practice, type PracticeText, type Section, sections } from './practice.ts';

/** `missing`: the original has it and the translation does not. */
export type Standing = 'current' | 'behind' | 'missing';

/** How each paragraph of the original stands in one translation, by section. */
export type Standings = Partial<Record<Section, Standing[]>>;

const sectionStanding = (original: readonly string[], text: PracticeText, section: Section): Standing[] =>
  original.map((paragraph, index) => {
    if (text.sections[section]?.[index] === undefined) return 'missing';
    return text.madeFrom?.[section]?.[index] === shortHash(paragraph) ? 'current' : 'behind';
  });

/** Of one language, against today's original: computed, never declared. The original itself is current. */
export const standingsOf = ({ original, texts }: Pick<Practice, 'original' | 'texts'>, locale: Locale): Standings => {
  const source = texts[original];
  const text = texts[locale] ?? { state: 'translated', sections: {} };
  const standings: Standings = {};
  for (const section of sections) {
    const paragraphs = source?.sections[section];
    if (paragraphs) standings[section] = locale === original ? paragraphs.map(() => 'current') : sectionStanding(paragraphs, text, section);
  }
  return standings;
};

/** How many paragraphs of a translation stand where. */
export const countStandings = (standings: Standings): Record<Standing, number> => {
  const all = Object.values(standings).flat();
  const of = (standing: Standing) => all.filter((one) => one === standing).length;
  return { current: of('current'), behind: of('behind'), missing: of('missing') };
};

/** The same practice with every translation saying that it was made from today's original. For who has compared them. */
export const stampPractice = <T extends Pick<Practice, 'original' | 'texts'>>(practice: T): T => {
  const source = practice.texts[practice.original];
  const texts: Practice['texts'] = {};
  for (const locale of locales) {
    const text = practice.texts[locale];
    if (!text) continue;
    texts[locale] = locale === practice.original ? text : { ...text, madeFrom: hashesOf(source, text) };
  }
  return { ...practice, texts };
};

const hashesOf = (source: PracticeText | undefined, text: PracticeText): NonNullable<PracticeText['madeFrom']> => {
  const hashes: NonNullable<PracticeText['madeFrom']> = {};
  for (const section of sections) {
    const own = text.sections[section];
    if (!own) continue;
    hashes[section] = own.map((_, index) => {
      const paragraph = source?.sections[section]?.[index];
      return paragraph === undefined ? null : shortHash(paragraph);
    });
  }
  return hashes;
};
