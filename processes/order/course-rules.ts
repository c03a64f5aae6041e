/** Checks of the year of study an order puts a student in. */
import type { CaseData, Check } from '../../contracts/procedure.ts';
import { advice, outcome, type Problem } from '../shared/checks.ts';
import { studentName } from '../shared/names.ts';
import { text } from '../shared/text.ts';
import type { StudentRow } from './content.ts';
import { YEARS_OF_STUDY } from './norms.ts';
import { levelOf, programmeOf } from '../shared/programmes.ts';
import { placedStudents, type PlacedStudent } from './student-rules.ts';

/** A student with the year and programme the order puts them in. */
interface Placement extends StudentRow {
  readonly course: number;
  /** absent: the programme stays */
  readonly programmeId?: string;
}

/** Nobody is put in a year above the one they were in. */
export function checkCourseNotAbove(rows: readonly Placement[], data: CaseData): readonly Check[] {
  const problems = placedStudents(rows, data)
    .filter(({ row, student }) => row.course > student.course)
    .map(tooHigh);
  return outcome(
    'course-not-above',
    text(
      'Курс студенттердің қазіргі курсынан аспайды.',
      'Курс не выше нынешнего курса студентов.',
      'The year of study is not above the present one.',
    ),
    problems,
  );
}

/** Remarks where the year lies beyond the usual length of the programme. */
export function adviseUsualCourse(rows: readonly Placement[], data: CaseData): readonly Check[] {
  const remarks = placedStudents(rows, data).flatMap((placed) => {
    const programme = programmeOf(placed.row.programmeId ?? placed.student.programmeId, data);
    const years = programme && YEARS_OF_STUDY[levelOf(programme)];
    return years && placed.row.course > years.value ? [beyondUsual(placed, years.value)] : [];
  });
  return advice(
    'course-usual',
    text(
      'Курс бағдарламаның әдеттегі оқу мерзімінен аспайды.',
      'Курс не выходит за обычный срок обучения по программе.',
      'The year of study is within the usual length of the programme.',
    ),
    remarks,
  );
}

function tooHigh({ row, student, pointer }: PlacedStudent<Placement>): Problem {
  const name = studentName(student);
  const message = text(
    `${name.kk}: ${row.course}-курс қазіргі ${student.course}-курстан жоғары.`,
    `${name.ru}: курс ${row.course} выше нынешнего (${student.course}).`,
    `${name.en}: year ${row.course} is above the present year ${student.course}.`,
  );
  return { message, pointer: `${pointer}/course` };
}

function beyondUsual({ row, student, pointer }: PlacedStudent<Placement>, years: number): Problem {
  const name = studentName(student);
  const message = text(
    `${name.kk}: ${row.course}-курс әдеттегі оқу мерзімінен (${years} жыл) асады (норма расталмаған).`,
    `${name.ru}: курс ${row.course} выходит за обычный срок обучения, лет: ${years} (норма не подтверждена).`,
    `${name.en}: year ${row.course} is beyond the usual ${years} years of study (the norm is not confirmed).`,
  );
  return { message, pointer: `${pointer}/course` };
}
