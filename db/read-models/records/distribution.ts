/** Who has got a registered paper, its extract or its original, how many and when. */
import type { Knex } from 'knex';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { tasksThen, type CaseMoment } from '../case-at/tasks-then.ts';
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
export async function readDistribution(
  db: Knex,
  caseId: string,
  then: CaseMoment | undefined,
): Promise<readonly Recipient[]> {
  const place = { caseId, at: then?.at ?? null, tasks: tasksThen(db, caseId, then) };
  const { rows } = await db.raw<{ rows: Recipient[] }>(RECIPIENTS, place);
  return rows;
}

/** The paper is one thing in as many languages as it was registered in, so that a recipient gets a file for each. */
const PAPERS = `select count(*)::int from documents where case_id = :caseId and purpose = 'registered'
  and (:at::timestamptz is null or created_at <= :at)`;

/** By the log, whose time is that of the case: the row of the file is written a moment before the event. */
const FILED = `(:at::timestamptz is null or exists (
  select from change_log where case_id = :caseId and action = 'filed' and change_log.at <= :at))`;

/** The group in which a student was: as it was before the first movement since. */
const GROUP = `coalesce((
  select before ->> 'groupName' from student_movements
  where student_id = students.id and applied_at > :at order by applied_at limit 1), students.group_name)`;

const RECIPIENTS = `
  with tasks as (:tasks), students as (
    select students.id, students.name, students.search_text, ${GROUP} as group_name from students
    where id in (select student_id from personal_file_papers where case_id = :caseId)
  )
  select recipient, name, post, place, paper, copies, at, "receivedAt" from (
    select 1 as part, 'office-file' as recipient, null::jsonb as name, null::jsonb as post, nomenclature || '/' || year as place,
      'original' as paper, (${PAPERS}) as copies, filed_at as at, null::timestamptz as "receivedAt", nomenclature as sorting
    from case_files where case_id = :caseId and ${FILED}
    union all
    select 2, 'person', people.name, posts.title, null, 'copy', (${PAPERS}), tasks.opened_at,
      case when tasks.status = 'done' then tasks.closed_at end, lpad(tasks.id, 80)
    from tasks join people on people.id = tasks.assignee_id join posts on posts.id = tasks.post_id
    where tasks.action = 'acknowledge' and tasks.status in ('open', 'done')
    union all
    select 3, 'personal-file', students.name, null, students.group_name, 'extract', count(*)::int,
      min(personal_file_papers.filed_at), null, students.group_name || ' ' || students.search_text
    from personal_file_papers join students on students.id = personal_file_papers.student_id
    where personal_file_papers.case_id = :caseId and (:at::timestamptz is null or personal_file_papers.filed_at <= :at)
    group by students.id, students.name, students.group_name, students.search_text
  ) as recipients order by part, sorting`;
