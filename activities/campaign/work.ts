import type { CampaignWorkInput } from '../../contracts/campaign.messages.ts';
import type { CampaignEffect, SystemCampaignCommand } from '../../domain/campaign/commands.ts';
import type { ActivityDependencies } from '../dependencies.ts';

export type EffectOfCampaign<Type extends CampaignEffect['type']> = Extract<CampaignEffect, { type: Type }>;

/** One kind of work of a campaign. Repeating it must do nothing twice. */
export type CampaignWork<Type extends CampaignEffect['type']> = (
  dependencies: ActivityDependencies,
  input: CampaignWorkInput & { readonly effect: EffectOfCampaign<Type> },
) => Promise<SystemCampaignCommand | undefined>;
