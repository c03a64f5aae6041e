/** What orders did to a student, and the papers in the personal file. */
import type { Knex } from 'knex';
import type { PersonName } from '../../contracts/directory.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';

export interface StudentOrder {
  readonly caseId: string;
  readonly number: string;
  readonly registeredOn: IsoDate;
  readonly title: LocalizedText;
  /** null until the order has taken effect */
  readonly effectiveOn: IsoDate | null;
  readonly status: 'in-force' | 'annulled';
}

export interface StudentPaper {
  readonly documentId: string;
  readonly title: LocalizedText;
  readonly language: string;
  readonly filedAt: Instant;
  readonly status: 'in-force' | 'annulled';
}

/** Registered cases that name the student, newest first. */
export async function readStudentOrders(db: Knex, studentId: string): Promise<readonly StudentOrder[]> {
  return db('registrations')
    .join('cases', 'cases.id', 'registrations.case_id')
    .join('case_contents', 'case_contents.id', 'cases.content_id')
    .leftJoin('student_movements', (on) =>
      on.on('student_movements.case_id', 'cases.id').andOnVal('student_movements.student_id', studentId),
    )
    .whereRaw('? = any(case_contents.student_ids)', [studentId])
    .orderBy([
      { column: 'registrations.registered_on', order: 'desc' },
      { column: 'registrations.ordinal', order: 'desc' },
    ])
    .select(
      'cases.id as caseId',
      'registrations.number',
      'registrations.registered_on as registeredOn',
      'cases.title',
      'student_movements.effective_on as effectiveOn',
      'registrations.status',
    );
}

/** Papers of the personal file, newest first. */
export async function readStudentPapers(db: Knex, studentId: string): Promise<readonly StudentPaper[]> {
  return db('personal_file_papers')
    .join('documents', 'documents.id', 'personal_file_papers.document_id')
    .join('registrations', 'registrations.case_id', 'documents.case_id')
    .where('personal_file_papers.student_id', studentId)
    .orderBy([{ column: 'personal_file_papers.filed_at', order: 'desc' }, { column: 'documents.id' }])
    .select(
      'documents.id as documentId',
      'documents.title',
      'documents.language',
      'personal_file_papers.filed_at as filedAt',
      'registrations.status',
    );
}

export async function readPersonName(
  db: Knex,
  personId: string,
): Promise<Readonly<Record<DocumentLanguage, PersonName>> | undefined> {
  const row: { name: Readonly<Record<DocumentLanguage, PersonName>> } | undefined = await db('people')
    .where({ id: personId })
    .first('name');
  return row?.name;
}
