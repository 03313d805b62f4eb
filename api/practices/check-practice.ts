import { type Fault, inOrder } from '#courses/fault.ts';
import type { LoadedPractice } from './practice-files.ts';
import { checkBehind } from './rules/check-behind.ts';
import { checkCanonical } from './rules/check-canonical.ts';
import { checkCitations } from './rules/check-citations.ts';
import { checkMarkdown } from './rules/check-markdown.ts';
import { checkReferences } from './rules/check-references.ts';
import { checkStructure } from './rules/check-structure.ts';
import { checkTexts } from './rules/check-texts.ts';
import type { Known, Rule } from './rules/known.ts';

const rules: readonly Rule[] = [checkStructure, checkReferences, checkCitations, checkMarkdown, checkTexts, checkBehind, checkCanonical];

/** Everything an author should look at, in the order of files and lines. An error keeps a practice from being imported. */
export const checkPractice = (loaded: LoadedPractice, known: Known): Fault[] => inOrder([...loaded.faults, ...rules.flatMap((rule) => rule(loaded, known))]);
