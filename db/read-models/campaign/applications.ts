/** Applications as lists and students' pages show them. */
import type { Knex } from 'knex';
import type { ActingOrder } from '../../../contracts/acting-order.ts';
import type { PersonName } from '../../../contracts/directory.ts';
import type { ApplicationScope } from '../../../contracts/viewer.ts';
import type { Application, ApplicationStatus } from '../../../domain/campaign/application.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import type { GivenVisa } from '../../../domain/campaign/visa-givers.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { searchPatterns } from '../../search-terms.ts';
import { ordersOf } from '../acting-basis.ts';
import { searchStudentWord } from '../students.ts';
import { APPLICATION_COLUMNS, toApplication, type ApplicationRow } from '../../stores/campaign/application-row.ts';

type Names = Readonly<Record<DocumentLanguage, PersonName>>;

/** A visa as it was given, with the orders by which a deputy acted. */
export interface ListedVisa extends GivenVisa {
  readonly approved: boolean;
  readonly at: Instant;
  readonly name: Names;
  readonly absentName: Names | null;
  readonly basis: readonly ActingOrder[] | null;
}

interface ShownBeside {
  readonly studentName: Names;
  readonly groupName: string;
  readonly yearOfStudy: number;
  readonly facultyId: string;
  readonly faculty: LocalizedText;
  readonly adviserId: string | null;
  readonly adviser: Names | null;
  readonly courseTitle: LocalizedText;
  readonly remark: string | null;
  /** in the order they were given */
  readonly visas: readonly ListedVisa[];
  /** tenge that came after the application had lapsed */
  readonly paidLate: number;
  readonly createdAt: Instant;
}

export interface ListedApplication extends ShownBeside {
  readonly application: Application;
}

export interface ApplicationFilter {
  readonly campaignId?: string;
  readonly studentId?: string;
  readonly ids?: readonly string[];
  readonly status?: ApplicationStatus;
  readonly facultyId?: string;
  readonly courseCode?: string;
  readonly q?: string;
}

const PAID_LATE = `(select coalesce(sum(payments.amount), 0)::integer from payments
  where payments.application_id = applications.id and payments.outcome = 'late') as "paidLate"`;

const VISAS = `(select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', kind, 'approved', approved,
    'at', to_char(given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'personId', application_visas.person_id,
    'actingForId', acting_for_id, 'absenceId', absence_id)) || jsonb_build_object('name', givers.name,
    'absentName', absent.name, 'basis', ${ordersOf(
      "case when absence_id is not null then absence_id || coalesce(further_absence_ids, '{}') end",
    )}) order by given_at, kind), '[]'::jsonb)
  from application_visas join people as givers on givers.id = application_visas.person_id
    left join people as absent on absent.id = application_visas.acting_for_id
  where application_visas.application_id = applications.id) as visas`;

/** By names of students, then by number; one row more than the limit when there are more. */
export async function listApplications(
  db: Knex,
  request: {
    readonly scope: ApplicationScope;
    readonly filter: ApplicationFilter;
    /** id of the last application of the page before */
    readonly after?: string;
    readonly limit: number;
  },
): Promise<readonly ListedApplication[]> {
  const query = select(db)
    .orderBy(['students.search_text', 'applications.number', 'applications.id'])
    .limit(request.limit + 1);
  filterApplications(query, request.filter);
  withinScope(query, request.scope);
  if (request.after !== undefined) {
    query.whereRaw(`(students.search_text, applications.number, applications.id) > (${PLACE})`, [request.after]);
  }
  return (await query).map(toListed);
}

/** Where in the list an application stands, found by its id: names have no place in a cursor. */
const PLACE = `select place.search_text, earlier.number, earlier.id from applications as earlier
  join students as place on place.id = earlier.student_id where earlier.id = ?`;

/** Nothing when there is no such application in the scope. */
export async function readApplication(
  db: Knex,
  { campaignId, id }: { readonly campaignId: string; readonly id: string },
  scope: ApplicationScope,
): Promise<ListedApplication | undefined> {
  const query = select(db).where({ 'applications.campaign_id': campaignId, 'applications.id': id });
  withinScope(query, scope);
  const [row] = await query;
  return row && toListed(row);
}

function select(db: Knex) {
  return db('applications')
    .join('students', 'students.id', 'applications.student_id')
    .join('units', 'units.id', 'applications.faculty_id')
    .join('courses', 'courses.code', 'applications.course_code')
    .leftJoin('people as advisers', 'advisers.id', 'applications.adviser_id')
    .leftJoin('campaign_remarks', 'campaign_remarks.id', 'applications.reason_id')
    .select<(ApplicationRow & ShownBeside)[]>(
      ...APPLICATION_COLUMNS,
      'students.name as studentName',
      'students.group_name as groupName',
      'students.course as yearOfStudy',
      'applications.faculty_id as facultyId',
      'units.title as faculty',
      'applications.adviser_id as adviserId',
      'advisers.name as adviser',
      'courses.title as courseTitle',
      'campaign_remarks.text as remark',
      'applications.created_at as createdAt',
      db.raw(PAID_LATE),
      db.raw(VISAS),
    );
}

function withinScope(query: Knex.QueryBuilder, scope: ApplicationScope): void {
  if (scope === 'all') return;
  const { studentId, facultyIds, advisedBy, advisedFor = [] } = scope;
  query.where((either) => {
    either.whereRaw('applications.faculty_id = any(?)', [[...facultyIds]]);
    if (studentId !== undefined) either.orWhere('applications.student_id', studentId);
    if (advisedBy !== undefined) either.orWhere('applications.adviser_id', advisedBy);
    for (const { adviserId, facultyIds: some } of advisedFor) {
      either.orWhere((absent) => {
        void absent.where('applications.adviser_id', adviserId).whereIn('applications.faculty_id', [...some]);
      });
    }
  });
}

function filterApplications(query: Knex.QueryBuilder, filter: ApplicationFilter): void {
  const equal = {
    'applications.campaign_id': filter.campaignId,
    'applications.student_id': filter.studentId,
    'applications.status': filter.status,
    'applications.faculty_id': filter.facultyId,
    'applications.course_code': filter.courseCode,
  };
  for (const [column, value] of Object.entries(equal)) if (value !== undefined) query.where(column, value);
  if (filter.ids) query.whereRaw('applications.id = any(?)', [[...filter.ids]]);
  for (const pattern of searchPatterns(filter.q ?? '')) searchWord(query, pattern);
}

function searchWord(query: Knex.QueryBuilder, pattern: string): void {
  query.where((either) => {
    either.whereLike('applications.number', pattern).orWhere((ofStudent) => {
      searchStudentWord(ofStudent, pattern, false);
    });
  });
}

function toListed(row: ApplicationRow & ShownBeside): ListedApplication {
  const { studentName, groupName, yearOfStudy, facultyId, faculty, adviserId, adviser, courseTitle } = row;
  const { remark, visas, paidLate, createdAt } = row;
  const beside = { studentName, groupName, yearOfStudy, facultyId, faculty, adviserId, adviser, courseTitle };
  return { application: toApplication(row), ...beside, remark, visas, paidLate, createdAt };
}
