/** What stands behind a campaign, answered from memory: its rows, and the record of what has happened. */
import type { Activities } from '../../activities/index.ts';
import type { CampaignEvent } from '../../domain/campaign/commands.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';
import type { Answers } from '../factories/campaign-story.ts';
import { aFakeOffice } from './activities.ts';

export interface FakeCampaignOffice {
  readonly activities: Activities;
  /** everything recorded, each event once, as PostgreSQL keeps it */
  readonly recorded: readonly CampaignEvent[];
  /** the campaign as last recorded */
  current(): CampaignState | undefined;
}

/** The rows of one campaign. */
export function aFakeCampaignOffice(answers: Answers): FakeCampaignOffice {
  const recorded: CampaignEvent[] = [];
  let current: CampaignState | undefined;
  return {
    recorded,
    current: () => current,
    activities: {
      ...aFakeOffice().activities,
      recordCampaign({ state, events }) {
        current = state;
        recorded.push(...events.filter(({ seq }) => !recorded.some((known) => known.seq === seq)));
        return Promise.resolve();
      },
      doCampaignWork: ({ effect, at }) => Promise.resolve(current && answers(effect, current, at)),
    },
  };
}
