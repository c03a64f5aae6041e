/** Grades that were changed after they had been entered. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { Term } from '../../../domain/grades/course-result.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';

export interface Grade {
  readonly letter: string;
  readonly percent: number | null;
}

export interface Correction {
  readonly courseCode: string;
  readonly academicYear: number;
  readonly term: Term;
  readonly before: Grade;
  readonly after: Grade;
  /** null where the program itself changed it */
  readonly by: Readonly<Record<DocumentLanguage, PersonName>> | null;
  readonly changedAt: Instant;
  /** null where it came otherwise than with a file */
  readonly fileName: string | null;
}

/** The latest first. */
export async function readCorrections(db: Knex, studentId: string, limit: number): Promise<readonly Correction[]> {
  const rows: Correction[] = await db('record_changes')
    .leftJoin('people', 'people.id', 'record_changes.actor_id')
    .joinRaw(`left join imports on 'import/' || imports.id = record_changes.source`)
    .where({ 'record_changes.student_id': studentId, 'record_changes.subject': 'result' })
    .whereNotNull('record_changes.before')
    .orderBy('record_changes.ordinal', 'desc')
    .limit(limit)
    .select({
      courseCode: 'record_changes.course_code',
      academicYear: db.raw(`(after ->> 'academic_year')::integer`),
      term: db.raw(`after ->> 'term'`),
      before: 'record_changes.before',
      after: 'record_changes.after',
      by: 'people.name',
      changedAt: 'record_changes.at',
      fileName: 'imports.file_name',
    });
  return rows;
}
