/** Applications that come to nothing by themselves: one act, however many they are. */
import type { Application, LapseReason } from '../../../domain/campaign/application.ts';
import { changeApplication } from '../../../domain/campaign/change-application.ts';
import { SYSTEM } from '../../../domain/approval/events.ts';
import { createApplicationsStore } from './applications-store.ts';
import type { HeldCampaign } from './in-campaign.ts';
import { tellInCampaign } from './messages-store.ts';

/** Lets applications lapse, tells their students and advisers, and keeps it in the log. @returns how many lapsed */
export async function lapseApplications(
  held: HeldCampaign,
  applications: readonly Application[],
  why: LapseReason,
): Promise<number> {
  const lapsed = applications.flatMap((application) => {
    const outcome = changeApplication(application, { type: 'lapse', why });
    return outcome.ok ? [outcome.application] : [];
  });
  if (lapsed.length === 0) return 0;
  await createApplicationsStore(held.transaction).saveAll(lapsed, held.at);
  await held.log({
    actorId: SYSTEM,
    action: 'applications-lapsed',
    details: { why, applicationIds: lapsed.map(({ id }) => id) },
  });
  await tellInCampaign(
    held,
    lapsed.map(({ id, studentId, courseCode }) => ({
      kind: 'application-lapsed',
      studentId,
      details: { applicationId: id, courseCode, why },
    })),
  );
  return lapsed.length;
}
