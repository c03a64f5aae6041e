/** Who may read, make and decide applications for a summer semester. */
import type { ApplicationScope, Viewer } from '../../contracts/viewer.ts';
import type { Role } from '../../domain/approval/definition.ts';
import type { ApplicationAction } from '../../domain/campaign/application-actions.ts';
import {
  isGivenByAnother,
  substitutedBy,
  visaGivers,
  type VisaDesks,
  type VisaGiver,
  type VisaKind,
  type VisaSubject,
} from '../../domain/campaign/visa-givers.ts';
import { mayEnterPayments, mayPlanCampaigns } from './campaign-policy.ts';
import { holds, mayChange } from './rights.ts';
import { studentScopeOf } from './student-policy.ts';

const VISA_ROLES: Readonly<Record<VisaKind, Role>> = { advise: 'adviser', endorse: 'dean' };

/** Students apply for themselves, advisers for their students, the office for anybody. */
export function mayApplyFor(
  viewer: Viewer,
  student: { readonly id: string; readonly adviserId?: string | null | undefined },
): boolean {
  if (!mayChange(viewer)) return false;
  const isOwn = viewer.studentId === student.id;
  return isOwn || advises(viewer, student.adviserId) || mayPlanCampaigns(viewer);
}

/** The applications a person may read: a deputy reads what is to be decided. */
export function applicationScopeOf(viewer: Viewer, desks: VisaDesks): ApplicationScope {
  const scope = studentScopeOf(viewer);
  if (scope === 'all') return 'all';
  const { advisers, facultyIds } = substitutedBy(viewer.personId, desks);
  return { ...scope, facultyIds: [...scope.facultyIds, ...facultyIds], advisedFor: advisers };
}

/** An application as far as rights to it go. */
export interface ApplicationSubject extends VisaSubject {
  readonly studentId: string;
  /** tenge */
  readonly paid: number;
}

/** What a person may do with an application when its state allows it. */
export function mayActOnApplication(
  viewer: Viewer,
  subject: ApplicationSubject,
  action: ApplicationAction,
  desks: VisaDesks,
): boolean {
  if (!mayChange(viewer)) return false;
  switch (action) {
    case 'advise':
    case 'endorse':
      return mayGiveVisa(viewer, subject, action, desks);
    case 'withdraw':
      return mayPlanCampaigns(viewer) || (subject.paid === 0 && standsFor(viewer, subject));
    case 'pay':
    case 'restore':
      return mayEnterPayments(viewer);
  }
}

function mayGiveVisa(viewer: Viewer, subject: VisaSubject, kind: VisaKind, desks: VisaDesks): boolean {
  const giver = visaGiverOf(viewer, subject, kind, desks);
  return giver !== undefined && isGivenByAnother(subject, kind, giver);
}

/** The viewer as whoever gives a visa, for an absent person too; nothing when the visa is another's to give. */
export function visaGiverOf(
  viewer: Viewer,
  subject: VisaSubject,
  kind: VisaKind,
  desks: VisaDesks,
): VisaGiver | undefined {
  const own = { personId: viewer.personId };
  // the office stands in for the adviser a student does not have
  if (kind === 'advise' && subject.adviserId === null) return mayPlanCampaigns(viewer) ? own : undefined;
  const giver = visaGivers(subject, kind, desks).find(({ personId }) => personId === viewer.personId);
  if (!giver || (giver.actingForId === undefined && !holds(viewer, VISA_ROLES[kind]))) return undefined;
  return giver;
}

/** Tells whether the person is the student or their adviser. */
function standsFor(viewer: Viewer, { studentId, adviserId }: ApplicationSubject): boolean {
  return viewer.studentId === studentId || advises(viewer, adviserId);
}

function advises(viewer: Viewer, adviserId: string | null | undefined): boolean {
  return adviserId === viewer.personId && holds(viewer, 'adviser');
}
