/** The contingent: who studies, who stands in an open case, and what orders changed. */
import type { Knex } from 'knex';
import type { StudentRecord } from '../../contracts/directory.ts';
import { withTransaction } from '../transaction.ts';
import { lockRegistration } from './relations-store.ts';
import { applyStudentChanges, type StudentChanges } from './student-changes.ts';
import { claimStudents, claimsOf, releaseClaims, type Claim, type Claimed } from './student-claims.ts';
import { freeStudents, type CandidateSearch } from './free-students.ts';
import { STUDENT_COLUMNS, toStudent, toStudentRow, type StudentRow } from './student-row.ts';

const INSERT_BATCH = 500;

export type StudentsStore = ReturnType<typeof createStudentsStore>;

export function createStudentsStore(db: Knex) {
  const students = () => db('students').select<StudentRow[]>(STUDENT_COLUMNS);

  return {
    /** In the order asked, repetitions included; unknown ids are left out. */
    async byIds(ids: readonly string[]): Promise<StudentRecord[]> {
      const rows = await students().whereRaw('students.id = any(?)', [[...new Set(ids)]]);
      const byId = new Map(rows.map((row) => [row.id, toStudent(row)]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    /** In no particular order; unknown numbers are left out. */
    async byIins(iins: readonly string[]): Promise<StudentRecord[]> {
      const rows = await students().whereRaw('students.iin = any(?)', [[...iins]]);
      return rows.map(toStudent);
    },

    /** The student a login belongs to, if it belongs to one. */
    async byPersonId(personId: string): Promise<StudentRecord | undefined> {
      const row = await students().where('students.person_id', personId).first<StudentRow | undefined>();
      return row && toStudent(row);
    },

    /** Students of the given statuses that no open case names, in order of id. */
    candidates(search: CandidateSearch): Promise<StudentRecord[]> {
      return freeStudents(db, search);
    },

    /** Which open cases the students stand in, by student id; a student who stands in none is absent. */
    claimsOf(studentIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
      return claimsOf(db, studentIds);
    },

    /** Takes all the students into a case, or none when another case has one of them. */
    claim(claim: Claim): Promise<Claimed> {
      return withTransaction(db, (transaction) => claimStudents(transaction, claim));
    },

    /** Frees the students of a case. */
    release(caseId: string): Promise<void> {
      return releaseClaims(db, caseId);
    },

    /**
     * Brings the changes of an order into the students' records, each student exactly once for a case.
     *
     * @returns how many students the case has changed in all, earlier calls included; nothing once the order is annulled
     * @throws CHECKS_FAILED when a student's present status does not allow the change; nothing is changed then
     */
    applyChanges(changes: StudentChanges): Promise<number | undefined> {
      return withTransaction(db, async (transaction) => {
        const status = await lockRegistration(transaction, changes.caseId);
        return status === 'annulled' ? undefined : applyStudentChanges(transaction, changes);
      });
    },

    /**
     * Adds students, all or none.
     *
     * @throws IMPORT_INVALID when an identification number is in the register already
     */
    importRows(records: readonly StudentRecord[]): Promise<void> {
      return withTransaction(db, async (transaction) => {
        await transaction.batchInsert('students', records.map(toStudentRow), INSERT_BATCH);
      });
    },
  };
}
