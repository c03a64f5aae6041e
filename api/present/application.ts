import type { ApplicationView } from '../../contracts/applications.schemas.ts';
import type { CampaignCandidateView } from '../../contracts/offers.schemas.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import type { ListedApplication, ListedVisa } from '../../db/read-models/campaign/applications.ts';
import type { CampaignCandidateRow } from '../../db/read-models/campaign/candidates.ts';
import { allowedApplicationActions, type ApplicationAction } from '../../domain/campaign/application-actions.ts';
import { isWindowOpen } from '../../domain/campaign/application-faults.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';
import type { Language } from '../../domain/shared/localized.ts';
import type { VisaDesks } from '../../domain/campaign/visa-givers.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { mayActOnApplication, mayApplyFor, type ApplicationSubject } from '../policy/application-policy.ts';
import { presentBasis } from './acting-basis.ts';
import { shortName, wholeName } from './people.ts';

/** Who looks at applications, and when in which campaign. */
export interface ApplicationReader {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly campaign: Pick<CampaignState, 'phase' | 'times'>;
  readonly desks: VisaDesks;
  readonly now: Instant;
}

export function presentApplication(listed: ListedApplication, reader: ApplicationReader): ApplicationView {
  const { application, studentName, adviser } = listed;
  const { language } = reader;
  const { id, number, credits, reason, status, amount, paid, payUntil, lapseReason, version } = application;
  return {
    ...{ id, number, credits, reason, status, amount, paid, version },
    student: {
      id: application.studentId,
      name: wholeName(studentName, language),
      groupName: listed.groupName,
      course: listed.yearOfStudy,
    },
    faculty: listed.faculty[language],
    ...(adviser && { adviser: shortName(adviser, language) }),
    course: { code: application.courseCode, title: listed.courseTitle[language] },
    language: application.language,
    paidLate: listed.paidLate,
    ...(payUntil !== undefined && { payUntil }),
    ...(lapseReason !== undefined && { lapseReason }),
    ...(listed.remark !== null && { remark: listed.remark }),
    visas: listed.visas.map((visa) => presentVisa(visa, language)),
    createdAt: listed.createdAt,
    allowedActions: [...rightsToApplication(listed, reader)],
  };
}

function rightsToApplication(listed: ListedApplication, reader: ApplicationReader): readonly ApplicationAction[] {
  const subject = subjectOf(listed);
  return allowedApplicationActions(listed.application, reader.campaign, reader.now).filter((action) =>
    mayActOnApplication(reader.viewer, subject, action, reader.desks),
  );
}

function presentVisa(visa: ListedVisa, language: Language): ApplicationView['visas'][number] {
  const { kind, approved, at, name, absentName, basis } = visa;
  return {
    ...{ kind, approved, at, name: shortName(name, language) },
    ...(absentName && { onBehalfOf: shortName(absentName, language) }),
    ...(basis && { basis: presentBasis(basis, language) }),
  };
}

export function subjectOf({ application, adviserId, facultyId, visas }: ListedApplication): ApplicationSubject {
  const { studentId, paid } = application;
  return { studentId, adviserId, facultyId, visas, paid };
}

export function presentCandidate(row: CampaignCandidateRow, reader: ApplicationReader): CampaignCandidateView {
  const { id, name, groupName, course, adviserId, hasAccount, gpa, applications } = row;
  const { viewer, language, campaign, now } = reader;
  const mayApply = isWindowOpen(campaign, now) && mayApplyFor(viewer, { id, adviserId });
  return {
    student: { id, name: wholeName(name, language), groupName, course },
    ...(gpa !== null && { gpa: Number(gpa) }),
    hasAccount,
    grounds: row.grounds.map(({ reason, courseCode, title, hasApplied }) => ({
      ...{ reason, hasApplied },
      ...(title && { course: { code: courseCode, title: title[language] } }),
    })),
    applications,
    allowedActions: mayApply ? ['apply'] : [],
  };
}
