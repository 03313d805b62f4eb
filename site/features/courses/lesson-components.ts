import Table from '#site/ui/Table.astro';
import Example from './Example.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import Practice from './Practice.astro';
import Source from './Source.astro';

/** What a lesson's text is drawn with: `<Content components={lessonComponents} />` on a page with `[course]` and `[lesson]` in its address. */
export const lessonComponents = { Figure, Example, Note, Practice, Source, table: Table };
