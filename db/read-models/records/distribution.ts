/** Who has got a registered paper, its extract or its original, how many and when. */
import type { Knex } from 'knex';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { Names } from './task-doers.ts';

export interface Recipient {
  readonly recipient: 'person' | 'personal-file' | 'office-file';
  /** of a person or a student; null for a file of the office */
  readonly name: Names | null;
  /** post of a person; null for others */
  readonly post: LocalizedText | null;
  /** group of a student, index of a file of the office; null for a person */
  readonly place: string | null;
  readonly paper: 'copy' | 'extract' | 'original';
  readonly copies: number;
  readonly at: Instant;
  /** when the person confirmed to have read it */
  readonly receivedAt: Instant | null;
}

/** The file of the office first, then people in order of sending, then students by group and surname. */
export async function readDistribution(db: Knex, caseId: string): Promise<readonly Recipient[]> {
  const { rows } = await db.raw<{ rows: Recipient[] }>(RECIPIENTS, { caseId });
  return rows;
}

/** The paper is one thing in as many languages as it was registered in, so that a recipient gets a file for each. */
const PAPERS = `select count(*)::int from documents where case_id = :caseId and purpose = 'registered'`;

const RECIPIENTS = `
  select recipient, name, post, place, paper, copies, at, "receivedAt" from (
    select 1 as part, 'office-file' as recipient, null::jsonb as name, null::jsonb as post, nomenclature || '/' || year as place,
      'original' as paper, (${PAPERS}) as copies, filed_at as at, null::timestamptz as "receivedAt", nomenclature as sorting
    from case_files where case_id = :caseId
    union all
    select 2, 'person', people.name, posts.title, null, 'copy', (${PAPERS}), tasks.opened_at,
      case when tasks.status = 'done' then tasks.closed_at end, lpad(tasks.id, 80)
    from tasks join people on people.id = tasks.assignee_id join posts on posts.id = tasks.post_id
    where tasks.case_id = :caseId and tasks.action = 'acknowledge' and tasks.status in ('open', 'done')
    union all
    select 3, 'personal-file', students.name, null, students.group_name, 'extract', count(*)::int,
      min(personal_file_papers.filed_at), null, students.group_name || ' ' || students.search_text
    from personal_file_papers join students on students.id = personal_file_papers.student_id
    where personal_file_papers.case_id = :caseId
    group by students.id
  ) as recipients order by part, sorting`;
