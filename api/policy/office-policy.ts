/** Who may read and change what the whole office works by: journals, files, absences, the calendar, mail. */
import type { Viewer } from '../../contracts/viewer.ts';
import { changes, holds, reads } from './rights.ts';

export function mayReadJournals(viewer: Viewer): boolean {
  return reads(viewer, 'journals');
}

/** Files of the nomenclature name no people: whoever reads journals reads them. */
export function mayReadOfficeFiles(viewer: Viewer): boolean {
  return mayReadJournals(viewer);
}

/** Tells whether a person may lay down how long files are kept. */
export function mayChangeRetention(viewer: Viewer): boolean {
  return changes(viewer, 'retention');
}

/** Who works at the university finds colleagues by name; students do not. */
export function mayFindPeople(viewer: Viewer): boolean {
  return viewer.posts.some((post) => post.role !== 'student');
}

/** Tells whether a person sees the absences of everybody. */
export function mayReadAbsences(viewer: Viewer): boolean {
  return reads(viewer, 'absences');
}

/** Tells whether a person may enter and cancel absences of others. */
export function mayEnterAbsences(viewer: Viewer): boolean {
  return changes(viewer, 'absences');
}

/** Their own absence is entered by the registrar head alone: an administrator does not choose who decides for them. */
export function mayEnterAbsenceOf(viewer: Viewer, personId: string): boolean {
  return mayEnterAbsences(viewer) && (viewer.personId !== personId || holds(viewer, 'registrar-head'));
}

/** Tells whether a person may change the working calendar; everybody sees it. */
export function mayChangeCalendar(viewer: Viewer): boolean {
  return changes(viewer, 'calendar');
}

/** Tells whether a person sees which deadlines a change of the calendar moved. */
export function mayReadDeadlineMoves(viewer: Viewer): boolean {
  return reads(viewer, 'deadlineMoves');
}

/** Tells whether a person sees mails of others that have not arrived, and has them sent again. */
export function mayManageMail(viewer: Viewer): boolean {
  return changes(viewer, 'mail');
}

/** Tells whether a person sees which authorities are trusted. */
export function mayReadTrust(viewer: Viewer): boolean {
  return reads(viewer, 'trust');
}

/** Tells whether a person may trust an authority or trust it no longer. */
export function mayChangeTrust(viewer: Viewer): boolean {
  return changes(viewer, 'trust');
}
