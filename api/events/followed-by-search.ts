import type { EventType } from './event.ts';

/** What changes what can be found: the search index follows these, and readiness counts those it has not followed yet. */
export const followedBySearch: readonly EventType[] = ['practice.published', 'practice.withdrawn', 'practice.restored', 'course.changed'];
