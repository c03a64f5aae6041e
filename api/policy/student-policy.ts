/** Who may read students and their grades, and bring them in. */
import type { StudentScope, Viewer } from '../../contracts/viewer.ts';
import { changes, holds, reads, unitsOf } from './rights.ts';

/** The students a person may read. */
export function studentScopeOf(viewer: Viewer): StudentScope {
  return reads(viewer, 'allStudents') ? 'all' : ownStudents(viewer);
}

/** The students whose grades a person may read: fewer people need them than need to know who studies. */
export function recordScopeOf(viewer: Viewer): StudentScope {
  return reads(viewer, 'allRecords') ? 'all' : ownStudents(viewer);
}

/** A student themself, the students of a dean's faculty, those an adviser advises. */
function ownStudents(viewer: Viewer): StudentScope {
  return {
    ...(viewer.studentId !== undefined && { studentId: viewer.studentId }),
    facultyIds: unitsOf(viewer, 'dean'),
    ...(holds(viewer, 'adviser') && { advisedBy: viewer.personId }),
  };
}

/** Tells whether the list of students can hold anybody but the person themself. */
export function mayReadStudents(viewer: Viewer): boolean {
  return reads(viewer, 'students');
}

export function mayImportStudents(viewer: Viewer): boolean {
  return changes(viewer, 'students');
}

/** Tells whether a person's work needs whole identification numbers. */
export function mayReadIin(viewer: Viewer): boolean {
  return reads(viewer, 'iin');
}

/** Tells whether a person may bring grades, differences and courses in. */
export function mayImportRecord(viewer: Viewer): boolean {
  return changes(viewer, 'record');
}

/** Tells whether a person sees which files were brought in. */
export function mayReadImports(viewer: Viewer): boolean {
  return reads(viewer, 'imports');
}
