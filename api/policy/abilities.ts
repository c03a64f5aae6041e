/** What the interface shows a person at all. */
import type { Ability } from '../../contracts/session.schemas.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import {
  mayEnterPayments,
  mayPlanCampaigns,
  mayReadCampaigns,
  mayReadCandidates,
  mayReadPayments,
} from './campaign-policy.ts';
import { caseScopeOf, mayReadRoutes, mayStart } from './case-policy.ts';
import {
  mayChangeCalendar,
  mayChangeTrust,
  mayEnterAbsences,
  mayManageMail,
  mayReadJournals,
  mayReadOfficeFiles,
  mayReadTrust,
} from './office-policy.ts';
import { holds, mayChange } from './rights.ts';
import { mayImportRecord, mayImportStudents, mayReadIin, mayReadStudents } from './student-policy.ts';

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
    'trust.read': mayReadTrust(viewer),
    'trust.change': mayChangeTrust(viewer),
    'summer.apply': viewer.studentId !== undefined,
    'applications.read': mayReadCampaigns(viewer) || isDeputy,
    'summer.advise': mayChange(viewer) && holds(viewer, 'adviser'),
    'uploads.create': startableBy.some((roles) => mayStart(viewer, roles)),
  };
  return (Object.keys(rights) as Ability[]).filter((ability) => rights[ability]);
}
