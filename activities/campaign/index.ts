/** The work of campaigns, put together from one file a kind. */
import { ApplicationFailure } from '@temporalio/activity';
import type { CampaignActivities } from '../../contracts/campaign-activities.ts';
import type { CampaignWorkInput } from '../../contracts/campaign.messages.ts';
import { AppError } from '../../contracts/errors.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import type { CampaignEffect, SystemCampaignCommand } from '../../domain/campaign/commands.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { announce } from './announce.ts';
import { checkPayments } from './check-payments.ts';
import { checkVisas } from './check-visas.ts';
import { compensate } from './compensate.ts';
import { issueSheets } from './issue-sheets.ts';
import { makeReport } from './make-report.ts';
import { openOrder } from './open-order.ts';
import { proposeGroups } from './propose-groups.ts';
import { settleChoices } from './settle-choices.ts';
import { settleGroups } from './settle-groups.ts';
import { settleOutcomes } from './settle-outcomes.ts';
import { tellLateSheets } from './tell-late-sheets.ts';
import type { CampaignWork } from './work.ts';

const WORK: { readonly [Type in CampaignEffect['type']]: CampaignWork<Type> } = {
  'open-order': openOrder,
  announce,
  'check-visas': checkVisas,
  'check-payments': checkPayments,
  'propose-groups': proposeGroups,
  'settle-groups': settleGroups,
  'settle-choices': settleChoices,
  'issue-sheets': issueSheets,
  'tell-late-sheets': tellLateSheets,
  'settle-outcomes': settleOutcomes,
  'make-report': makeReport,
  compensate,
};

export function createCampaignActivities(dependencies: ActivityDependencies): CampaignActivities {
  return {
    recordCampaign: ({ state, events }) =>
      createCampaignsStore(dependencies.db).record(state, events).catch(failForGood),
    doCampaignWork: (input) => work(dependencies, input),
  };
}

function work(
  dependencies: ActivityDependencies,
  input: CampaignWorkInput,
): Promise<SystemCampaignCommand | undefined> {
  // the table holds for each kind of effect the work that takes it
  const own = WORK[input.effect.type] as CampaignWork<CampaignEffect['type']>;
  return own(dependencies, input);
}

/** A second campaign for the same semester does not become right by trying again. */
function failForGood(error: unknown): never {
  if (error instanceof AppError && error.code === 'CAMPAIGN_EXISTS') {
    throw ApplicationFailure.nonRetryable(error.code, error.code);
  }
  throw error;
}
