import { isLocale, type Locale, localeNames } from '#language/locale.ts';
import { messages } from './messages/messages.ts';

/** Groups have no field of their own: a fault of one leads to its first. */
const firstOf: Readonly<Record<string, string>> = {
  '': 'name.kk',
  subject: 'subject.of',
  'subject.hours': 'subject.hours.clock',
  workload: 'workload.live',
  level: 'level.framework',
  validity: 'validity.rule',
  legalReference: 'legalReference.text.kk',
  assessment: 'assessment.type.kk',
};
const isTexts =
  /^(?:name|attendance|qualityAssurance|note|subject\.title|subject\.outcomes\.\d+|assessment\.\w+|level\.(?:text|decidedBy)|legalReference\.text|alignment\.\d+\.name)$/;

/** The id of the field a path of the API's body is typed in. */
export const fieldOf = (apiPath: string): string => {
  const path = apiPath.replace(/^scheme(?:\.|$)/, '');
  const [list] = /^(?:taughtIn|appearances)(?=\.)/.exec(path) ?? [];
  if (list !== undefined) return list;
  if (/^prerequisites\.\d+$/.test(path)) return `${path}.scheme`;
  if (/^alignment\.\d+$/.test(path)) return `${path}.framework`;
  return firstOf[path] ?? (isTexts.test(path) ? `${path}.kk` : path);
};

/** What a field is called where it is named apart from the form: «Оқу нәтижелері 2 (Қазақша)». */
export const labelOf = (locale: Locale, field: string): string => {
  const { fields, parts } = messages[locale];
  const names: Readonly<Record<string, string>> = { ...parts, ...fields };
  const steps = field.split('.');
  const language = steps.findLast(isLocale);
  const row = steps.find((step) => /^\d+$/.test(step));
  const path = steps.filter((step) => step !== language && step !== row).join('.');
  const name = names[path] ?? names[path.split('.')[0] ?? ''] ?? path;
  return `${name}${row === undefined ? '' : ` ${Number(row) + 1}`}${language ? ` (${localeNames[language]})` : ''}`;
};
