/**
 * Messages are data only (strings and plural objects): they can be sent to a browser as props of an island.
 *
 * THE PATTERN, the same everywhere. A folder `messages/` beside what shows them, with four small files:
 *
 * ```ts
 * // messages/kk.ts: Kazakh is the state language; its keys and {placeholders} are the measure for the others
 * import type { MessageTree, Translation } from '#language/message.ts';
 * import type { Locale } from '#language/locale.ts';
 * export const kk = {
 *   title: 'Курстар',
 *   greeting: 'Сәлеметсіз бе, {name}!',
 *   lessons: { other: '{count} сабақ' },
 * } as const satisfies MessageTree;
 * export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
 *
 * // messages/ru.ts (en.ts likewise): a missing key, a left-over key, a lost placeholder or plural form fails the type check here
 * import type { Messages } from './kk.ts';
 * export const ru: Messages<'ru'> = {
 *   title: 'Курсы',
 *   greeting: 'Здравствуйте, {name}!',
 *   lessons: { one: '{count} урок', few: '{count} урока', many: '{count} уроков', other: '{count} урока' },
 * };
 *
 * // messages/messages.ts
 * export const messages: Record<Locale, Messages> = { kk, ru, en };
 *
 * // where they are shown
 * const t = messages[locale];
 * t.title; fill(t.greeting, { name }); count(locale, t.lessons, 6);
 * ```
 *
 * An object whose only key in kk.ts is `other` is a plural; any other object is a group of messages. An island
 * takes the group it needs: `props: { locale: Locale; t: Messages['quiz'] }`.
 */
import type { Locale } from './locale.ts';
import { formatNumber } from './numbers.ts';
import { type Forms, plural } from './plural.ts';

/** What a dictionary may hold. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

/** The names in the braces of a text: `'{from}–{to}'` gives `'from' | 'to'`. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** Any text in which all the names stand. The function type turns the union of names into an intersection of patterns. */
type TextWith<Name extends string> = [Name] extends [never]
  ? string
  : (Name extends string ? (text: `${string}{${Name}}${string}`) => void : never) extends (text: infer Pattern) => void
    ? Pattern
    : never;

/** The shape a dictionary in `L` must have to say what the Kazakh dictionary `Kazakh` says. */
export type Translation<L extends Locale, Kazakh> = Kazakh extends string
  ? TextWith<Placeholders<Kazakh>>
  : keyof Kazakh extends 'other'
    ? Forms<L>
    : { readonly [Key in keyof Kazakh]: Translation<L, Kazakh[Key]> };

/** Values go in as they are: escape and format them yourself (`formatNumber`, `formatDate`). */
type Values = Readonly<Record<string, string | number>>;

/** `text` with its placeholders filled. Throws when a value is missing: a signed document must not say «{hours}». */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`no value for {${name}} in «${text}»`);
    return String(value);
  });

/** The form for `n`, with `{count}` as people write numbers («5 000 сұрақ»), and the other `values`. */
export const count = (locale: Locale, forms: Forms, n: number, values: Values = {}): string =>
  fill(plural(locale, n, forms), { count: formatNumber(locale, n), ...values });
