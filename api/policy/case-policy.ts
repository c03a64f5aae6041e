/** Who may read papers on their way, start them, and step in where they are stuck. */
import type { CaseScope, Viewer } from '../../contracts/viewer.ts';
import { changes, holds, mayChange, reads, unitsOf } from './rights.ts';

/** The cases a person may read; lists and single reads are cut by the same scope. */
export function caseScopeOf(viewer: Viewer): CaseScope {
  if (reads(viewer, 'allCases')) return 'all';
  return {
    personId: viewer.personId,
    facultyIds: unitsOf(viewer, 'dean'),
    ...(holds(viewer, 'adviser') && { advisedBy: viewer.personId }),
    closed: holds(viewer, 'archive'),
  };
}

/** Tells whether a person may start a procedure that is started by `roles`. */
export function mayStart(viewer: Viewer, roles: readonly string[]): boolean {
  return mayChange(viewer) && viewer.posts.some((post) => roles.includes(post.role));
}

/** Tells whether a person may give tasks of others to somebody else. */
export function mayReassign(viewer: Viewer): boolean {
  return changes(viewer, 'tasksOfOthers');
}

/** Tells whether a person may decide about papers that wait for what can come no more. */
export function maySettleWaits(viewer: Viewer): boolean {
  return mayReassign(viewer);
}

/** Tells whether a person can be told, by virtue of a post, that others do not answer. */
export function mayBeEscalatedTo(viewer: Viewer): boolean {
  return viewer.posts.some((post) => post.role !== 'student');
}

/** Tells whether a person sees the routes papers go, with their versions. */
export function mayReadRoutes(viewer: Viewer): boolean {
  return reads(viewer, 'routes');
}

/** Tells whether a person may change the route of papers to come. */
export function mayEditRoutes(viewer: Viewer): boolean {
  return changes(viewer, 'routes');
}
