/**
 * Who may see and do what. Pure; with `application-policy.ts` the only place where a role opens or closes anything
 * outside a case's own route.
 */
import type { CaseScope, MessageScope, StudentScope, Viewer } from '../../contracts/viewer.ts';
import type { Ability, TokenScope } from '../../contracts/session.schemas.ts';
import type { Role } from '../../domain/approval/definition.ts';

const READS_ALL_CASES: readonly Role[] = [
  'registrar',
  'registrar-head',
  'specialist',
  'vice-rector',
  'rector',
  'lawyer',
  'auditor',
];
const READS_ALL_STUDENTS: readonly Role[] = [...READS_ALL_CASES, 'accountant', 'archive', 'diploma'];
const READS_JOURNALS: readonly Role[] = [...READS_ALL_CASES, 'archive', 'diploma'];
const CHANGES_RETENTION: readonly Role[] = ['registrar-head', 'archive'];
const NEEDS_IIN: readonly Role[] = ['registrar', 'registrar-head', 'specialist', 'archive', 'diploma'];
const REASSIGNS_TASKS: readonly Role[] = ['registrar-head'];
const ENTERS_ABSENCES: readonly Role[] = ['registrar-head', 'admin'];
const READS_ABSENCES: readonly Role[] = [...ENTERS_ABSENCES, 'auditor'];
const CHANGES_CALENDAR: readonly Role[] = ['registrar-head', 'admin'];
const EDITS_ROUTES: readonly Role[] = ['registrar-head'];
const READS_ROUTES: readonly Role[] = [...EDITS_ROUTES, 'admin', 'auditor'];
const MANAGES_MAIL: readonly Role[] = ['admin'];
const PLANS_CAMPAIGNS: readonly Role[] = ['registrar', 'registrar-head'];
const READS_CAMPAIGNS: readonly Role[] = [...READS_ALL_CASES, 'accountant', 'dean', 'adviser', 'methodology-head'];
const ENTERS_PAYMENTS: readonly Role[] = ['accountant', ...PLANS_CAMPAIGNS];
const READS_PAYMENTS: readonly Role[] = [...ENTERS_PAYMENTS, 'auditor'];
const READS_MESSAGES: readonly Role[] = [...PLANS_CAMPAIGNS, 'auditor'];
const IMPORTS_STUDENTS: readonly Role[] = ['registrar', 'registrar-head'];
const IMPORTS_RECORD: readonly Role[] = ['registrar', 'registrar-head'];
const READS_ALL_RECORDS: readonly Role[] = [
  'registrar',
  'registrar-head',
  'specialist',
  'vice-rector',
  'rector',
  'diploma',
  'auditor',
];

/** How the request came: with a session everything a person may do, with a token what the token is for. */
export type Credentials =
  { readonly kind: 'session' } | { readonly kind: 'token'; readonly scopes: readonly TokenScope[] };

/** The cases a person may read; lists and single reads are cut by the same scope. */
export function caseScopeOf(viewer: Viewer): CaseScope {
  if (holdsOne(viewer, READS_ALL_CASES)) return 'all';
  return {
    personId: viewer.personId,
    facultyIds: unitsOf(viewer, 'dean'),
    ...(holds(viewer, 'adviser') && { advisedBy: viewer.personId }),
    closed: holds(viewer, 'archive'),
  };
}

/** The students a person may read. */
export function studentScopeOf(viewer: Viewer): StudentScope {
  return holdsOne(viewer, READS_ALL_STUDENTS) ? 'all' : ownStudents(viewer);
}

/** A student themself, the students of a dean's faculty, those an adviser advises. */
function ownStudents(viewer: Viewer): StudentScope {
  return {
    ...(viewer.studentId !== undefined && { studentId: viewer.studentId }),
    facultyIds: unitsOf(viewer, 'dean'),
    ...(holds(viewer, 'adviser') && { advisedBy: viewer.personId }),
  };
}

/** The students whose grades a person may read: fewer people need them than need to know who studies. */
export function recordScopeOf(viewer: Viewer): StudentScope {
  return holdsOne(viewer, READS_ALL_RECORDS) ? 'all' : ownStudents(viewer);
}

interface Circumstances {
  /** roles that start each procedure */
  readonly startableBy: readonly (readonly string[])[];
  /** whether the person gives visas of summer semesters for somebody absent today */
  readonly isDeputy: boolean;
}

/** General rights, in the order the interface lists them. */
export function abilitiesOf(viewer: Viewer, { startableBy, isDeputy }: Circumstances): readonly Ability[] {
  const rights: Readonly<Record<Ability, boolean>> = {
    'cases.start': startableBy.some((roles) => mayStart(viewer, roles)),
    'cases.read-all': caseScopeOf(viewer) === 'all',
    'journals.read': mayReadJournals(viewer),
    'office-files.read': mayReadOfficeFiles(viewer),
    'students.read': mayReadStudents(viewer),
    'students.import': mayImportStudents(viewer),
    'record.import': mayImportRecord(viewer),
    'candidates.read': mayReadCandidates(viewer),
    'campaigns.read': mayReadCampaigns(viewer),
    'campaigns.plan': mayPlanCampaigns(viewer),
    'payments.read': mayReadPayments(viewer),
    'payments.enter': mayEnterPayments(viewer),
    'students.read-iin': mayReadIin(viewer),
    'absences.enter': mayEnterAbsences(viewer),
    'calendar.change': mayChangeCalendar(viewer),
    'routes.read': mayReadRoutes(viewer),
    'mail.manage': mayManageMail(viewer),
    'summer.apply': viewer.studentId !== undefined,
    'applications.read': mayReadCampaigns(viewer) || isDeputy,
    'summer.advise': mayChange(viewer) && holds(viewer, 'adviser'),
    'uploads.create': startableBy.some((roles) => mayStart(viewer, roles)),
  };
  return (Object.keys(rights) as Ability[]).filter((ability) => rights[ability]);
}

/** Tells whether a person may start a procedure that is started by `roles`. */
export function mayStart(viewer: Viewer, roles: readonly string[]): boolean {
  return mayChange(viewer) && viewer.posts.some((post) => roles.includes(post.role));
}

export function mayReadJournals(viewer: Viewer): boolean {
  return holdsOne(viewer, READS_JOURNALS);
}

/** Files of the nomenclature name no people: whoever reads journals reads them. */
export function mayReadOfficeFiles(viewer: Viewer): boolean {
  return mayReadJournals(viewer);
}

/** Tells whether a person may lay down how long files are kept. */
export function mayChangeRetention(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, CHANGES_RETENTION);
}

/** Tells whether the list of students can hold anybody but the person themself. */
export function mayReadStudents(viewer: Viewer): boolean {
  return holdsOne(viewer, [...READS_ALL_STUDENTS, 'dean', 'adviser']);
}

export function mayImportStudents(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, IMPORTS_STUDENTS);
}

/** Tells whether a person sees how a summer semester goes; students see their own part of it. */
export function mayReadCampaigns(viewer: Viewer): boolean {
  return holdsOne(viewer, READS_CAMPAIGNS);
}

/** Tells whether a person may plan summer semesters and lead them. */
export function mayPlanCampaigns(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, PLANS_CAMPAIGNS);
}

/** Whoever leads semesters sees whom they have told of what; others see what was told to them and to their students. */
export function messageScopeOf(viewer: Viewer): MessageScope {
  if (holdsOne(viewer, READS_MESSAGES)) return 'all';
  const { personId, studentId } = viewer;
  return { personId, ...(studentId !== undefined && { studentId }) };
}

/** Tells whether a person may take note of a closing report. */
export function mayAcceptCampaignReport(viewer: Viewer): boolean {
  return mayChange(viewer) && holds(viewer, 'vice-rector');
}

/** Tells whether a person sees which students may attend a summer semester; of their own students a dean and an adviser do. */
export function mayReadCandidates(viewer: Viewer): boolean {
  return holdsOne(viewer, [...READS_ALL_RECORDS, 'dean', 'adviser']);
}

/** Tells whether a person may bring grades, differences and courses in. */
export function mayImportRecord(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, IMPORTS_RECORD);
}

/** Tells whether a person sees which files were brought in. */
export function mayReadImports(viewer: Viewer): boolean {
  return holdsOne(viewer, [...IMPORTS_RECORD, 'auditor']);
}

/** Tells whether a person may enter payments and assign them. */
export function mayEnterPayments(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, ENTERS_PAYMENTS);
}

export function mayReadPayments(viewer: Viewer): boolean {
  return holdsOne(viewer, READS_PAYMENTS);
}

/** Tells whether a person may give tasks of others to somebody else. */
export function mayReassign(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, REASSIGNS_TASKS);
}

/** Tells whether a person may decide about papers that wait for what can come no more. */
export function maySettleWaits(viewer: Viewer): boolean {
  return mayReassign(viewer);
}

/** Who works at the university finds colleagues by name; students do not. */
export function mayFindPeople(viewer: Viewer): boolean {
  return viewer.posts.some((post) => post.role !== 'student');
}

/** Tells whether a person's work needs whole identification numbers. */
export function mayReadIin(viewer: Viewer): boolean {
  return holdsOne(viewer, NEEDS_IIN);
}

/** Tells whether a person may enter and cancel absences of others. */
export function mayEnterAbsences(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, ENTERS_ABSENCES);
}

/** Their own absence is entered by the registrar head alone: an administrator does not choose who decides for them. */
export function mayEnterAbsenceOf(viewer: Viewer, personId: string): boolean {
  return mayEnterAbsences(viewer) && (viewer.personId !== personId || holds(viewer, 'registrar-head'));
}

/** Tells whether a person sees the absences of everybody. */
export function mayReadAbsences(viewer: Viewer): boolean {
  return holdsOne(viewer, READS_ABSENCES);
}

/** Tells whether a person may change the working calendar; everybody sees it. */
export function mayChangeCalendar(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, CHANGES_CALENDAR);
}

/** Tells whether a person sees which deadlines a change of the calendar moved. */
export function mayReadDeadlineMoves(viewer: Viewer): boolean {
  return holdsOne(viewer, [...CHANGES_CALENDAR, ...READS_ALL_CASES]);
}

/** Tells whether a person sees the routes papers go, with their versions. */
export function mayReadRoutes(viewer: Viewer): boolean {
  return holdsOne(viewer, READS_ROUTES);
}

/** Tells whether a person may change the route of papers to come. */
export function mayEditRoutes(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, EDITS_ROUTES);
}

/** Tells whether a person sees mails of others that have not arrived, and has them sent again. */
export function mayManageMail(viewer: Viewer): boolean {
  return mayChange(viewer) && holdsOne(viewer, MANAGES_MAIL);
}

/** Tells whether a person can be told, by virtue of a post, that others do not answer. */
export function mayBeEscalatedTo(viewer: Viewer): boolean {
  return viewer.posts.some((post) => post.role !== 'student');
}

/** Whoever audits reads everything and changes nothing, whatever other posts they hold. */
export function mayChange(viewer: Viewer): boolean {
  return !holds(viewer, 'auditor');
}

/** Tells whether the credentials allow a request that reads, or one that changes something. */
export function credentialsAllow(credentials: Credentials, need: TokenScope): boolean {
  return credentials.kind === 'session' || credentials.scopes.includes(need);
}

/** Tells whether a person holds a post of the role. */
export function holds(viewer: Viewer, role: Role): boolean {
  return viewer.posts.some((post) => post.role === role);
}

function holdsOne(viewer: Viewer, roles: readonly Role[]): boolean {
  return viewer.posts.some((post) => roles.includes(post.role));
}

function unitsOf(viewer: Viewer, role: Role): readonly string[] {
  return viewer.posts.filter((post) => post.role === role).map((post) => post.unitId);
}
