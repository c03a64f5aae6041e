import type { CaseData } from '../../../contracts/procedure.ts';

/** The faculties the earlier order has gone through; none while it is not known. */
export function earlierFacultyIds({ related }: CaseData): readonly string[] {
  const faculties = related?.facts['facultyIds'];
  return Array.isArray(faculties) ? faculties.map(String) : [];
}
