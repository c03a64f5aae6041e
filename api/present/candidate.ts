import type { CandidateView } from '../../contracts/academic-record.schemas.ts';
import type { ListedCandidate } from '../../db/read-models/academic-record/candidates.ts';
import type { CourseTitles } from '../../db/read-models/academic-record/courses.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { presentCourseName } from './academic-record.ts';
import { wholeName } from './people.ts';

export function presentCandidate(
  { student, candidacies }: ListedCandidate,
  reader: { readonly titles: CourseTitles; readonly language: Language },
): CandidateView {
  const { record, faculty, programme } = student;
  const gpa = candidacies[0]?.gpa;
  return {
    student: {
      id: record.id,
      name: wholeName(record.name, reader.language),
      groupName: record.groupName,
      course: record.course,
      faculty: faculty[reader.language],
      programme: programme.title[reader.language],
      studyLanguage: record.studyLanguage,
    },
    ...(gpa !== undefined && { gpa }),
    grounds: candidacies.map(({ reason, courseCode }) => ({
      reason,
      ...(courseCode !== undefined && { course: presentCourseName(courseCode, reader) }),
    })),
  };
}
