import type { Knex } from 'knex';
import type { StudentRecord } from '../../../contracts/directory.ts';
import { SYSTEM } from '../../../domain/approval/events.ts';
import { toJsonColumn } from '../../json-column.ts';
import { createAcademicRecordStore } from '../../stores/academic-record/academic-record-store.ts';
import { createStudentsStore } from '../../stores/students-store.ts';
import { withTransaction } from '../../transaction.ts';
import { DEFAULT_SETTINGS } from '../foundation/default-settings.ts';
import { seedCommon } from '../foundation/seed-common.ts';
import { seedNomenclature } from '../foundation/seed-nomenclature.ts';
import { hashPassword } from '../hash-password.ts';
import { text } from '../text.ts';
import { demoStudents } from './contingent.ts';
import { DEMO_COURSES } from './record/curriculum.ts';
import { demoRecord } from './record/grades.ts';
import { STAFF } from './staff.ts';
import { staffIins } from './staff-iins.ts';
import { LETTERHEAD, PROGRAMMES, UNITS, UNIVERSITY_BIN } from './university.ts';

/** Password of everybody at the invented university. */
export const DEMO_PASSWORD = 'tirkeu-demo';

const STUDENT_LOGIN = 'student-1';

const RECORD_SOURCE = { source: 'demo', actorId: SYSTEM, at: '2026-09-01T04:00:00.000Z' };

/** Fills an empty database with an invented university, the same every time but for the salt of the password. */
export async function seedDemo(db: Knex): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const students = demoStudents();
  await withTransaction(db, async (transaction) => {
    await seedCommon(transaction, { ...DEFAULT_SETTINGS, letterhead: LETTERHEAD, bin: UNIVERSITY_BIN, demo: true });
    await insertUniversity(transaction);
    await seedNomenclature(transaction, keeperOf);
    await insertStaff(transaction, passwordHash);
    await createStudentsStore(transaction).importRows(students);
    await insertStudentLogin(transaction, students[0], passwordHash);
    await createAcademicRecordStore(transaction).record(RECORD_SOURCE, {
      courses: DEMO_COURSES,
      ...demoRecord(students),
    });
  });
}

/** Documents of the quality system are kept by its service, everything else by the registrar's office. */
function keeperOf(index: string): string {
  return index.startsWith('02-') ? 'office-quality' : 'office-registrar';
}

async function insertUniversity(transaction: Knex.Transaction): Promise<void> {
  await transaction('units').insert(UNITS.map(({ id, kind, title }) => ({ id, kind, title: toJsonColumn(title) })));
  await transaction('programmes').insert(
    PROGRAMMES.map(({ id, code, title, facultyId }) => ({
      id,
      code,
      title: toJsonColumn(title),
      faculty_id: facultyId,
    })),
  );
}

async function insertStaff(transaction: Knex.Transaction, passwordHash: string): Promise<void> {
  const iins = staffIins();
  const people = STAFF.map((member) => personRow({ ...member, iin: iins[member.login] ?? '' }, passwordHash));
  await transaction('people').insert(people);
  await transaction('posts').insert(
    STAFF.map(({ login, role, unitId, headsUnit, title }) => ({
      id: `post-${login}`,
      role,
      unit_id: unitId,
      person_id: `person-${login}`,
      heads_unit: headsUnit,
      title: toJsonColumn(title),
    })),
  );
}

/** A student who signs in as one. */
async function insertStudentLogin(
  transaction: Knex.Transaction,
  student: StudentRecord | undefined,
  passwordHash: string,
): Promise<void> {
  if (!student) return;
  await transaction('people').insert(personRow({ ...student, login: STUDENT_LOGIN }, passwordHash));
  await transaction('posts').insert({
    id: `post-${STUDENT_LOGIN}`,
    role: 'student',
    unit_id: student.facultyId,
    person_id: `person-${STUDENT_LOGIN}`,
    title: toJsonColumn(text('Білім алушы', 'Обучающийся', 'Student')),
  });
  await transaction('students')
    .where({ id: student.id })
    .update({ person_id: `person-${STUDENT_LOGIN}` });
}

function personRow(
  { login, name, sex, iin }: Pick<StudentRecord, 'name' | 'sex' | 'iin'> & { readonly login: string },
  passwordHash: string,
): object {
  return {
    id: `person-${login}`,
    login,
    password_hash: passwordHash,
    name: toJsonColumn(name),
    sex,
    iin,
    email: `${login}@kokzhiek.example`,
    language: 'ru',
    active: true,
  };
}
