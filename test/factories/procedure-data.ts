/** Invented students, programmes and units for the rules of procedures. */
import type { CaseData } from '../../contracts/procedure.ts';
import {
  STUDENT_STATUSES,
  type Programme,
  type Sex,
  type StudentRecord,
  type Unit,
} from '../../contracts/directory.ts';
import type { RelatedOrder } from '../../contracts/related-order.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';

export const TODAY = '2026-11-21';

const same = (value: string): LocalizedText => ({ kk: `${value} қаз`, ru: `${value} рус`, en: `${value} eng` });

export const UNITS: readonly Unit[] = [
  { id: 'faculty-1', kind: 'faculty', title: same('Факультет 1') },
  { id: 'faculty-2', kind: 'faculty', title: same('Факультет 2') },
];

export const PROGRAMMES: readonly Programme[] = [
  { id: 'programme-1', code: '6B06101', title: same('Ақпараттық жүйелер'), facultyId: 'faculty-1' },
  { id: 'programme-2', code: '6B04101', title: same('Экономика'), facultyId: 'faculty-2' },
  { id: 'programme-3', code: '7M06101', title: same('Деректер ғылымы'), facultyId: 'faculty-1' },
];

const SURNAMES = ['Әбдіров', 'Ғалымов', 'Қасенов', 'Өтегенов', 'Үсенов', 'Яковлев'];

/** Makes a student number `index`; what `overrides` names is taken from there. */
export function aStudent(index: number, overrides: Partial<StudentRecord> = {}): StudentRecord {
  const sex: Sex = index % 2 === 0 ? 'male' : 'female';
  const surname = `${SURNAMES[index % SURNAMES.length]}${sex === 'female' ? 'а' : ''}`;
  const name = { surname, givenName: `Есім${index}`, patronymic: '' };
  return {
    id: `student-${index}`,
    iin: String(index).padStart(12, '0'),
    name: { kk: name, ru: { ...name, givenName: `Имя${index}` } },
    sex,
    birthDate: '2006-03-12',
    status: 'studying',
    statusSince: '2025-09-01',
    programmeId: 'programme-1',
    facultyId: 'faculty-1',
    course: 2,
    groupName: 'АЖ-25-1',
    studyForm: 'full-time',
    studyLanguage: 'kk',
    funding: 'paid',
    adviserId: 'adviser-1',
    ...overrides,
  };
}

/** Three students of every status; those on leave have its last day. */
export const CANDIDATES: readonly StudentRecord[] = STUDENT_STATUSES.flatMap((status, place) =>
  [0, 1, 2].map((number) =>
    aStudent(place * 3 + number, {
      status,
      ...(status === 'applicant' && { course: 0, groupName: '' }),
      ...(status === 'academic-leave' && { leaveUntil: '2026-12-31' }),
    }),
  ),
);

/** Case data that hold exactly these students, in this order. */
export function caseData(students: readonly StudentRecord[], overrides: Partial<CaseData> = {}): CaseData {
  return {
    students,
    programmes: PROGRAMMES,
    units: UNITS,
    today: TODAY,
    claimedBy: {},
    author: { personId: 'person-registrar' },
    ...overrides,
  };
}

/** A registered order about two of the candidates who study, in force and with nobody in the way. */
export function aRelatedOrder(overrides: Partial<RelatedOrder> = {}): RelatedOrder {
  const studentIds = CANDIDATES.filter(({ status }) => status === 'studying')
    .slice(0, 2)
    .map(({ id }) => id);
  return {
    caseId: 'order-1',
    process: 'order',
    kind: 'enrolment',
    number: '12-С',
    registeredOn: '2026-11-20',
    heading: text('Қабылдау туралы', 'О зачислении', 'On enrolment'),
    facts: { facultyIds: ['faculty-1'], money: false },
    lastSignatory: 'rector',
    studentIds,
    movements: studentIds.map((studentId) => ({ studentId })),
    ...overrides,
  };
}

function text(kk: string, ru: string, en: string): LocalizedText {
  return { kk, ru, en };
}
