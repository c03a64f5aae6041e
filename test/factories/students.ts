/** Students for tests of the contingent, with the faculty and programmes they need. */
import type { Knex } from 'knex';
import type { StudentRecord } from '../../contracts/directory.ts';
import { checkDigitOf } from '../../domain/iin/iin.ts';
import { createStudentsStore } from '../../db/stores/students-store.ts';

export function aStudent(overrides: Partial<StudentRecord> & { readonly id: string }): StudentRecord {
  const name = { surname: 'Есенова', givenName: 'Дана', patronymic: 'Серікқызы' };
  return {
    iin: iinOf(overrides.id),
    name: { kk: name, ru: { ...name, patronymic: 'Сериккызы' } },
    sex: 'female',
    birthDate: '2006-03-14',
    status: 'studying',
    statusSince: '2024-08-25',
    programmeId: 'p1',
    facultyId: 'f1',
    course: 2,
    groupName: 'ИНФ-24-1',
    studyForm: 'full-time',
    studyLanguage: 'kk',
    funding: 'grant',
    ...overrides,
  };
}

/** A valid number that is always the same for the same id. */
function iinOf(id: string): string {
  // even, so that the neighbour is free when no number ends in this one
  let ordinal = 2 * [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 4500, 7);
  for (;;) {
    const first11 = `0603146${String(ordinal).padStart(4, '0')}`;
    const digit = checkDigitOf(first11);
    if (digit !== undefined) return first11 + String(digit);
    ordinal += 1;
  }
}

/** Two faculties with a programme each, and the students given. */
export async function seedStudents(db: Knex, students: readonly StudentRecord[]): Promise<void> {
  const title = JSON.stringify({ kk: 'қ', ru: 'р', en: 'e' });
  await db('units').insert(['f1', 'f2'].map((id) => ({ id, kind: 'faculty', title })));
  await db('programmes').insert([
    { id: 'p1', code: '6B06101', title, faculty_id: 'f1' },
    { id: 'p2', code: '6B04101', title, faculty_id: 'f2' },
  ]);
  await createStudentsStore(db).importRows(students);
}
