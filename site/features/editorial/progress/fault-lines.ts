import type { WorkFault } from '#api/practices/work-contract.ts';
import { type Locale, localeNames, locales } from '#language/locale.ts';
import { count, fill } from '#language/message.ts';
import { messages as facts } from '#site/features/editorial/facts/messages/messages.ts';
import { messages as sources } from '#site/features/editorial/sources/messages/messages.ts';
import { messages as words } from '#site/features/editorial/words/messages/messages.ts';
import { messages } from './messages/messages.ts';

export interface FaultLine {
  text: string;
  /** Where it is put right, below the entry's work page. */
  path: string;
}

/** What the rules call it when nothing stands there. */
const nothing: readonly (string | null)[] = [null, 'none', 'nothing'];

/** What it is called: a source nobody cites lacks its citation elsewhere. A stand-in is not worth quoting. */
const faultWords = (locale: Locale, { rule, field, found }: WorkFault): { said: string; quoted: string | null } => {
  const t = messages[locale].fault;
  const said = rule === 'citation' && field !== null ? t.uncited : t[rule];
  return { said, quoted: rule === 'placeholder' || nothing.includes(found) ? null : found };
};

type Entry = { original: Locale; facts: { sources: readonly { id: string }[] } };

/** Where a field of the facts is filled in, and what it is called there. */
const fieldPlace = (locale: Locale, field: string, entry: Entry): { name: string; path: string } => {
  const [part = '', index, inner] = field.split('.');
  if (part === 'sources') {
    const id = entry.facts.sources[Number(index)]?.id;
    const label = (sources[locale] as unknown as Record<string, unknown>)[inner === 'checked' ? 'checkedOn' : (inner ?? '')];
    const name = [id && `${words[locale].sources}, ${id}`, typeof label === 'string' ? label : undefined].filter(Boolean).join(', ');
    return { name: name || words[locale].sources, path: id ? `/source?id=${id}` : '/sources' };
  }
  const named = {
    countries: facts[locale].countries,
    organisations: facts[locale].organisations,
    sectors: facts[locale].sectors,
    themes: facts[locale].themes,
  };
  const others = { instrument: facts[locale].instrument, years: facts[locale].from, standards: facts[locale].standards };
  const related = { related: index === 'lessons' ? facts[locale].lessons : facts[locale].practices };
  return { name: { ...named, ...others, ...related }[part] ?? words[locale].facts, path: '/facts' };
};

const textPlace = (locale: Locale, { language, section, paragraph }: WorkFault, { original }: Entry): { name: string; path: string } => {
  const t = words[locale];
  const inLanguage = language && language !== original ? `${localeNames[language]}. ` : '';
  const part = section ? t.sections[section] : t.text;
  const plain = section === 'title' || section === 'summary' || paragraph === null;
  const name = inLanguage + (plain ? part : fill(messages[locale].paragraph, { section: part, number: paragraph + 1 }));
  if (language && language !== original) return { name, path: `/translate/${language}${section ? `#${section}-${paragraph ?? 0}` : ''}` };
  return { name, path: section ? `/text/${section}` : '/text' };
};

/** What is missing, in words and with the way there. What a translation lacks is counted: a list of every paragraph helps nobody. */
export const faultLines = (locale: Locale, faults: readonly WorkFault[], entry: Entry): FaultLine[] => {
  const t = messages[locale];
  const isCounted = ({ language, rule }: WorkFault) => language !== null && language !== entry.original && (rule === 'missing' || rule === 'behind');
  const counted = locales.flatMap((language) =>
    (['missing', 'behind'] as const).flatMap((rule) => {
      const n = faults.filter((fault) => isCounted(fault) && fault.language === language && fault.rule === rule).length;
      const words = rule === 'missing' ? t.missingIn : t.behindIn;
      return n === 0 ? [] : [{ text: fill(t.faultAt, { place: localeNames[language], fault: count(locale, words, n) }), path: `/translate/${language}#todo` }];
    }),
  );
  const single = faults
    .filter((fault) => !isCounted(fault))
    .map((fault) => {
      const { name, path } = fault.field ? fieldPlace(locale, fault.field, entry) : textPlace(locale, fault, entry);
      const { said, quoted } = faultWords(locale, fault);
      const text = fill(t.faultAt, { place: name, fault: said });
      return { text: quoted ? `${text}. ${fill(t.found, { text: quoted })}` : text, path };
    });
  return [...single, ...counted];
};
