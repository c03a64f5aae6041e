/** Who may see, plan and lead summer semesters, and enter their payments. */
import type { MessageScope, Viewer } from '../../contracts/viewer.ts';
import { changes, reads } from './rights.ts';

/** Tells whether a person sees how a summer semester goes; students see their own part of it. */
export function mayReadCampaigns(viewer: Viewer): boolean {
  return reads(viewer, 'campaigns');
}

/** Tells whether a person may plan summer semesters and lead them. */
export function mayPlanCampaigns(viewer: Viewer): boolean {
  return changes(viewer, 'campaigns');
}

/** Tells whether a person may take note of a closing report. */
export function mayAcceptCampaignReport(viewer: Viewer): boolean {
  return changes(viewer, 'closingReport');
}

/** Tells whether a person sees which students may attend a summer semester; of their own students a dean and an adviser do. */
export function mayReadCandidates(viewer: Viewer): boolean {
  return reads(viewer, 'candidates');
}

/** Whoever leads semesters sees whom they have told of what; others see what was told to them and to their students. */
export function messageScopeOf(viewer: Viewer): MessageScope {
  if (reads(viewer, 'messages')) return 'all';
  const { personId, studentId } = viewer;
  return { personId, ...(studentId !== undefined && { studentId }) };
}

export function mayReadPayments(viewer: Viewer): boolean {
  return reads(viewer, 'payments');
}

/** Tells whether a person may enter payments and assign them. */
export function mayEnterPayments(viewer: Viewer): boolean {
  return changes(viewer, 'payments');
}
