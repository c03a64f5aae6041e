/** Makes the demo university as large as a real one. */
import type { Knex } from 'knex';
import { createChance } from '../../db/seeds/demo/chance.ts';
import { demoStudents } from '../../db/seeds/demo/contingent.ts';
import { inventIin } from '../../db/seeds/demo/invented-iin.ts';
import { demoRecord } from '../../db/seeds/demo/record/grades.ts';
import { createAcademicRecordStore } from '../../db/stores/academic-record/academic-record-store.ts';
import { createStudentsStore } from '../../db/stores/students-store.ts';
import { SYSTEM } from '../../domain/approval/events.ts';

const SEED = 20270101;

/** Adds every student of the demo so many times more, with their records and numbers of their own. */
export async function enlargeContingent(db: Knex, copies: number): Promise<number> {
  const originals = demoStudents();
  const record = demoRecord(originals);
  const chance = createChance(SEED);
  const taken = new Set(originals.map(({ iin }) => iin));
  for (let copy = 1; copy <= copies; copy += 1) {
    const idOf = (id: string) => `${id}-${copy}`;
    const students = originals.map((student) => ({
      ...student,
      id: idOf(student.id),
      iin: inventIin(chance, student, taken),
    }));
    await createStudentsStore(db).importRows(students);
    const source = { source: `bench/${copy}`, actorId: SYSTEM, at: new Date().toISOString() };
    await createAcademicRecordStore(db).record(source, {
      results: record.results.map((result) => ({ ...result, studentId: idOf(result.studentId) })),
      differences: record.differences.map((difference) => ({ ...difference, studentId: idOf(difference.studentId) })),
    });
  }
  return originals.length * (copies + 1);
}
