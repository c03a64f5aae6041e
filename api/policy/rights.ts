/**
 * The whole policy at a glance: which posts give which right. What a right depends on besides a post stands with its
 * resource in the files of this folder, the only place where a role opens or closes anything outside a case's own route.
 * Pure.
 */
import type { Viewer } from '../../contracts/viewer.ts';
import type { Role } from '../../domain/approval/definition.ts';

const OFFICE_HEADS = ['registrar', 'registrar-head'] as const;
const OFFICE = [...OFFICE_HEADS, 'specialist'] as const;
const ALL_CASES = [...OFFICE, 'vice-rector', 'rector', 'lawyer', 'auditor'] as const;
const ALL_STUDENTS = [...ALL_CASES, 'accountant', 'archive', 'diploma'] as const;
const ALL_RECORDS = [...OFFICE, 'vice-rector', 'rector', 'diploma', 'auditor'] as const;
const DEANS_AND_ADVISERS = ['dean', 'adviser'] as const;

/** Who does something. */
const CHANGING = {
  /** gives tasks of others to somebody else, and settles waits that are vain */
  tasksOfOthers: ['registrar-head'],
  routes: ['registrar-head'],
  absences: ['registrar-head', 'admin'],
  calendar: ['registrar-head', 'admin'],
  /** how long files are kept */
  retention: ['registrar-head', 'archive'],
  mail: ['admin'],
  /** which authorities' certificates count */
  trust: ['admin'],
  students: OFFICE_HEADS,
  /** grades, differences and courses */
  record: OFFICE_HEADS,
  campaigns: OFFICE_HEADS,
  /** takes note of the closing report of a campaign */
  closingReport: ['vice-rector'],
  payments: ['accountant', ...OFFICE_HEADS],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** Who sees something. Students see what is their own besides, and so do authors and whoever is asked. */
const READING = {
  allCases: ALL_CASES,
  allStudents: ALL_STUDENTS,
  /** the list of students, be it cut to one's own */
  students: [...ALL_STUDENTS, ...DEANS_AND_ADVISERS],
  /** whole identification numbers */
  iin: [...OFFICE, 'archive', 'diploma'],
  /** grades of everybody */
  allRecords: ALL_RECORDS,
  /** who may attend a summer semester, be it of one's own students */
  candidates: [...ALL_RECORDS, ...DEANS_AND_ADVISERS],
  imports: [...CHANGING.record, 'auditor'],
  journals: [...ALL_CASES, 'archive', 'diploma'],
  absences: [...CHANGING.absences, 'auditor'],
  routes: [...CHANGING.routes, 'admin', 'auditor'],
  /** which deadlines a change of the calendar moved */
  deadlineMoves: [...CHANGING.calendar, ...ALL_CASES],
  campaigns: [...ALL_CASES, 'accountant', ...DEANS_AND_ADVISERS, 'methodology-head'],
  payments: [...CHANGING.payments, 'auditor'],
  /** what everybody was told in a campaign */
  messages: [...CHANGING.campaigns, 'auditor'],
  trust: [...CHANGING.trust, 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** Tells whether a post gives a person the sight of something. */
export function reads(viewer: Viewer, what: keyof typeof READING): boolean {
  return holdsOne(viewer, READING[what]);
}

/** Tells whether a post lets a person do something, and no post forbids it. */
export function changes(viewer: Viewer, what: keyof typeof CHANGING): boolean {
  return mayChange(viewer) && holdsOne(viewer, CHANGING[what]);
}

/** Whoever audits reads everything and changes nothing, whatever other posts they hold. */
export function mayChange(viewer: Viewer): boolean {
  return !holds(viewer, 'auditor');
}

/** Tells whether a person holds a post of the role. */
export function holds(viewer: Viewer, role: Role): boolean {
  return viewer.posts.some((post) => post.role === role);
}

function holdsOne(viewer: Viewer, roles: readonly Role[]): boolean {
  return viewer.posts.some((post) => roles.includes(post.role));
}

/** The units in which a person holds a post of the role. */
export function unitsOf(viewer: Viewer, role: Role): readonly string[] {
  return viewer.posts.filter((post) => post.role === role).map((post) => post.unitId);
}
