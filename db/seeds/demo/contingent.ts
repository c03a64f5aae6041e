/** Students of the invented university. */
import type { StudentRecord, StudentStatus } from '../../../contracts/directory.ts';
import { addDays } from '../../../domain/calendar/calendar-date.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createChance, type Chance } from './chance.ts';
import { inventIin } from './invented-iin.ts';
import { inventName } from './invented-name.ts';
import { STAFF } from './staff.ts';
import { PROGRAMMES, type DemoProgramme } from './university.ts';

const SEED = 20261121;
/** the year in which those who study now in the first course were admitted */
const ADMISSION_YEAR = 2026;
const GROUP_SIZE = 22;

const STATUS_COUNTS: Readonly<Record<StudentStatus, number>> = {
  studying: 1000,
  applicant: 40,
  'academic-leave': 30,
  mobility: 12,
  graduated: 60,
  expelled: 46,
  'transferred-out': 12,
};

interface Admission {
  readonly programme: DemoProgramme;
  readonly year: number;
  readonly birthDate: IsoDate;
}

/** All students, the same every time, in order of id; the first one studies. */
export function demoStudents(): StudentRecord[] {
  const chance = createChance(SEED);
  const takenIins = new Set<string>();
  const statuses = Object.entries(STATUS_COUNTS) as [StudentStatus, number][];
  const places = statuses.flatMap(([status, count]) => Array.from({ length: count }, () => status));
  return places.map((status, index) => inventStudent(chance, takenIins, { status, index }));
}

function inventStudent(
  chance: Chance,
  takenIins: Set<string>,
  { status, index }: { readonly status: StudentStatus; readonly index: number },
): StudentRecord {
  const sex = chance.happens(55) ? 'female' : 'male';
  const admission = inventAdmission(chance, PROGRAMMES[index % PROGRAMMES.length] ?? chance.oneOf(PROGRAMMES), status);
  const { birthDate, programme } = admission;
  return {
    id: `student-${String(index + 1).padStart(4, '0')}`,
    iin: inventIin(chance, { birthDate, sex }, takenIins),
    name: inventName(chance, sex),
    sex,
    birthDate,
    status,
    programmeId: programme.id,
    facultyId: programme.facultyId,
    ...studies(chance, admission, { status, index }),
    ...statusDates(chance, admission, status),
    ...(status !== 'applicant' && { adviserId: adviserOf(programme.facultyId, index) }),
  };
}

function inventAdmission(chance: Chance, programme: DemoProgramme, status: StudentStatus): Admission {
  const year = admissionYear(chance, programme, status);
  const age = programme.yearsOfStudy === 2 ? 22 : 17;
  const birthDate = addDays(`${year - age - 1}-09-01`, chance.between(0, 364));
  return { programme, year, birthDate };
}

function admissionYear(chance: Chance, { yearsOfStudy }: DemoProgramme, status: StudentStatus): number {
  if (status === 'applicant') return ADMISSION_YEAR;
  if (status === 'graduated') return ADMISSION_YEAR - yearsOfStudy;
  const youngest = status === 'studying' ? ADMISSION_YEAR : ADMISSION_YEAR - 1;
  return chance.between(ADMISSION_YEAR - yearsOfStudy + 1, youngest);
}

function studies(
  chance: Chance,
  { programme, year }: Admission,
  { status, index }: { readonly status: StudentStatus; readonly index: number },
): Pick<StudentRecord, 'course' | 'groupName' | 'studyForm' | 'studyLanguage' | 'funding'> {
  const course = status === 'applicant' ? 0 : Math.min(ADMISSION_YEAR - year + 1, programme.yearsOfStudy);
  const groupNumber = 1 + (Math.floor(index / PROGRAMMES.length) % Math.ceil(GROUP_SIZE / 11));
  return {
    course,
    groupName: course === 0 ? '' : `${programme.groupLetters}-${year % 100}-${groupNumber}`,
    studyForm: chance.happens(92) ? 'full-time' : 'distance',
    studyLanguage: chance.happens(62) ? 'kk' : chance.happens(90) ? 'ru' : 'en',
    funding: chance.happens(45) ? 'grant' : 'paid',
  };
}

/** First day of the status and, on leave, the last day of the leave. */
function statusDates(
  chance: Chance,
  { year, programme }: Admission,
  status: StudentStatus,
): Pick<StudentRecord, 'statusSince' | 'leaveUntil'> {
  switch (status) {
    case 'applicant':
      return { statusSince: addDays(`${ADMISSION_YEAR}-07-05`, chance.between(0, 40)) };
    case 'studying':
      return { statusSince: `${year}-08-25` };
    case 'graduated':
      return { statusSince: `${year + programme.yearsOfStudy}-06-30` };
    case 'academic-leave': {
      const statusSince = addDays('2025-11-10', chance.between(0, 360));
      return { statusSince, leaveUntil: addDays(statusSince, 364) };
    }
    default:
      return { statusSince: addDays('2025-10-01', chance.between(0, 400)) };
  }
}

/** Each faculty has two advisers. */
function adviserOf(facultyId: string, index: number): string {
  const advisers = STAFF.filter((member) => member.role === 'adviser' && member.unitId === facultyId);
  return `person-${advisers[index % advisers.length]?.login}`;
}
