import type { CampaignCandidate } from '../../api/models.ts';

type Ground = CampaignCandidate['grounds'][number];

/** The ground on which the person signed in may still apply for the course for the candidate. */
export function openGround({ grounds, allowedActions }: CampaignCandidate, course: string): Ground | undefined {
  if (!allowedActions.includes('apply')) return undefined;
  return grounds.find((ground) => ground.course?.code === course && !ground.hasApplied);
}
