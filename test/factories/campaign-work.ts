/** Work of a campaign, as its workflow asks for it, done without one. */
import type { Knex } from 'knex';
import type { ActivityDependencies } from '../../activities/dependencies.ts';
import type { CampaignEffect } from '../../domain/campaign/commands.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { systemClock } from '../../platform/clock.ts';
import { NO_REACH } from '../reach.ts';

/** Dependencies of activities that lay out no papers and reach nothing outside the database. */
export function workDependencies(db: Knex, overrides: Partial<ActivityDependencies> = {}): ActivityDependencies {
  return {
    db,
    clock: systemClock('Asia/Almaty'),
    timeZone: 'Asia/Almaty',
    publicUrl: 'http://localhost:3000',
    renderDocx: () => Promise.resolve([]),
    ...NO_REACH,
    ...overrides,
  };
}

export function campaignWork<Type extends CampaignEffect['type']>(type: Type, at: Instant) {
  return { campaignId: 'campaign-1', at, effect: { type } as Extract<CampaignEffect, { type: Type }> };
}
