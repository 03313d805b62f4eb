import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type LoadedCourse, loadCourses } from '#courses/load-courses.ts';

interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/** Where courses stand, from the project's root. */
export const contentFolder = './courses/content';

const sound = (course: LoadedCourse): LoadedCourse => {
  if (course.faults.length === 0) return course;
  const lines = course.faults.map(({ file, line, path, expected, received }) => `${file}:${line} ${path} expected ${expected}, received ${received}`);
  throw new Error(`courses/content/${course.slug} cannot be built (npm run courses:check):\n${lines.join('\n')}`);
};

/**
 * A collection made of the courses' files by `entriesOf`. Only what it returns and the collection's schema names enters
 * the content store; nothing else of a course is ever written there. In development a saved file is read at once.
 */
export const publicLoader = (name: string, entriesOf: (course: LoadedCourse) => Entry[]): Loader => ({
  name,
  load: async ({ config, store, parseData, generateDigest, watcher, logger }: LoaderContext) => {
    const root = fileURLToPath(new URL(contentFolder, config.root));
    const load = async () => {
      const entries = loadCourses(root).map(sound).flatMap(entriesOf);
      const parsed = await Promise.all(entries.map(async ({ id, data }) => ({ id, data: await parseData({ id, data }) })));
      store.clear();
      for (const { id, data } of parsed) store.set({ id, data, digest: generateDigest(data) });
    };
    await load();
    watcher?.on('all', (_, path) => {
      if (path.startsWith(root) && /\.(yaml|svg)$/.test(path)) load().catch((error: Error) => logger.error(error.message));
    });
  },
});
