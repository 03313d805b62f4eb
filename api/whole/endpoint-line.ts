import type { AddedPerson } from '#api/testing/add-person.ts';
import type { Asked } from '#api/testing/ask.ts';
import type { WholeWorld } from '#api/testing/whole-world.ts';
import type { Answer } from '#courses/answer.ts';

export const actors = ['visitor', 'learner', 'assessor', 'methodist', 'organisation-administrator', 'academy-administrator'] as const;
export type ActorName = (typeof actors)[number];

/**
 * Whose object is asked for. `it`: there is but one, or it is everybody's; `own`, `others`: hers, somebody else's;
 * `unknown`: there is no such object.
 */
export const whose = ['it', 'own', 'others', 'unknown'] as const;
export type Whose = (typeof whose)[number];

/** One request as one actor. */
export interface Scene {
  world: WholeWorld;
  actor: AddedPerson | undefined;
  /** Who has the object: for `own` the actor herself, else a stranger. */
  holder: AddedPerson;
  whose: Whose;
  /** A stored course, and one that is there only to be withdrawn. */
  slug: string;
  spare: string;
  federation: string;
  right: (questionId: string) => Answer;
}

type Request = Pick<Asked, 'path' | 'json' | 'raw' | 'headers'>;
type Statuses = Record<ActorName, number>;

export interface Line {
  /** Method and path as the OpenAPI document names them. */
  endpoint: string;
  expected: Partial<Record<Whose, Statuses>>;
  ask: (scene: Scene) => Request | Promise<Request>;
}

export const everybody = (status: number): Statuses => Object.fromEntries(actors.map((actor) => [actor, status])) as Statuses;
export const members = (status: number): Statuses => ({ ...everybody(status), visitor: 401 });
const only = (allowed: readonly ActorName[], status: number): Statuses => ({
  ...members(403),
  ...Object.fromEntries(allowed.map((actor) => [actor, status])),
});
export const administrator = (status: number): Statuses => only(['academy-administrator'], status);
export const courseEditors = (status: number): Statuses => only(['methodist', 'academy-administrator'], status);

/** An id nothing has. */
export const nobody = '8a6e0804-2bd0-4672-b79d-d97027f9071a';
export const names = { kk: 'Атау', ru: 'Название', en: 'Name' };
