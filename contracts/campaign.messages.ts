/** Names and payloads of the workflow of a summer semester. */
import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { NewCampaign } from '../domain/campaign/apply.ts';
import type {
  CampaignEffect,
  CampaignEvent,
  PersonCampaignCommand,
  SystemCampaignCommand,
} from '../domain/campaign/commands.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { CampaignState, Phase } from '../domain/campaign/state.ts';

export const SUMMER_SEMESTER_WORKFLOW = 'summerSemesterWorkflow';

/** All that a campaign goes on from when its workflow continues as new. */
export interface CampaignContinuation {
  readonly state: CampaignState;
  readonly effects: readonly CampaignEffect[];
  readonly handledCommandIds: readonly string[];
}

export interface SummerSemesterInput {
  readonly open: NewCampaign;
  readonly carried?: CampaignContinuation;
  /** events of history after which the workflow continues as new; tests lower it */
  readonly continueAfterEvents?: number;
}

/** Where a campaign stands after a command, recorded in PostgreSQL. */
export interface CampaignReceipt {
  readonly seq: number;
  readonly phase: Phase;
}

/** What has happened, with the campaign after it. */
export interface RecordCampaignInput {
  readonly state: CampaignState;
  readonly events: readonly CampaignEvent[];
}

export interface CampaignWorkInput {
  readonly campaignId: string;
  readonly effect: CampaignEffect;
  /** the workflow's time: terms are over by it, not by the worker's clock */
  readonly at: Instant;
}

/** Answers when the campaign's first event is recorded; sent together with the start. */
export const campaignOpenedUpdate = defineUpdate<CampaignReceipt, []>('opened');

/** A command of a person; refusals are ApplicationFailures whose type is the refusal code. */
export const campaignCommandUpdate = defineUpdate<CampaignReceipt, [PersonCampaignCommand]>('command');

/** What the program brings in from outside the campaign: its orders, and acts in the rows. */
export type OutsideCampaignCommand = Extract<SystemCampaignCommand, { type: 'look' | 'order-came-to' }>;

export const campaignSystemUpdate = defineUpdate<CampaignReceipt, [OutsideCampaignCommand]>('system');

export const campaignStateQuery = defineQuery<CampaignState>('state');

/** Workflow id of a campaign; the only place it is spelled. */
export function summerSemesterWorkflowId(campaignId: string): string {
  return `summer-semester/${campaignId}`;
}
