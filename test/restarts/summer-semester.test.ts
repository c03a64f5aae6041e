/**
 * A worker goes in every phase of a campaign, on a Temporal server like the one at work: what is to happen happens while
 * nobody is there, and the next worker finds it.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { expect, onTestFinished, test } from 'vitest';
import { timesOf, type CampaignTimes } from '../../domain/campaign/plan.ts';
import { PHASES, type Phase } from '../../domain/campaign/state.ts';
import { createDataConverter } from '../../platform/temporal/data-converter.ts';
import { startTestWorker, TEST_PAYLOAD_KEYS } from '../case-worker.ts';
import { A_PLAN } from '../factories/applications.ts';
import { startOf } from '../factories/campaign-story.ts';
import { lead, ledCampaign, slowPeople, type LedCampaign } from '../factories/led-campaign.ts';
import { aFakeCampaignOffice, type FakeCampaignOffice } from '../fakes/campaign-office.ts';
import { TEST_NAMESPACE, temporalAddress } from '../temporal.ts';

/** A dozen workers come and go. */
const LONG = 360_000;

/** How far ahead a term is set: long enough for a loaded machine to stop its worker before. */
const SOON_MS = 8_000;

const FAR = startOf(A_PLAN.endsOn);

const TERM_OF: Partial<Readonly<Record<Phase, keyof CampaignTimes>>> = {
  announcement: 'announceAt',
  candidates: 'opensAt',
  applications: 'closesAt',
  visas: 'visasEndAt',
  teaching: 'sheetsAt',
};

/** A campaign with a worker that can go, and another that can come. */
async function aCampaignAtWork(office: FakeCampaignOffice) {
  const connection = await Connection.connect({ address: await temporalAddress() });
  const dataConverter = createDataConverter(TEST_PAYLOAD_KEYS);
  const client = new Client({ connection, namespace: TEST_NAMESPACE, dataConverter });
  let worker = await startTestWorker(office.activities);
  const { taskQueue } = worker;
  const campaignId = randomUUID();
  const opened = { campaignId, ownerId: 'registrar', plan: A_PLAN, times: timesOf(A_PLAN, startOf), undoSeconds: 0 };
  await worker.campaigns.open(opened, { commandId: randomUUID() });
  onTestFinished(async () => {
    await worker.stop();
    await connection.close();
  });
  return {
    campaign: ledCampaign(campaignId, {
      office,
      client,
      taskQueue,
      termsOf: () => ({ payUntil: FAR, choosesUntil: FAR }),
    }),
    without: async (act: () => Promise<void>) => {
      await worker.stop();
      await act();
      worker = await startTestWorker(office.activities, taskQueue);
    },
  };
}

/** Sets the term of the phase soon, and answers when it is over; undefined when people end the phase. */
async function setTerm(campaign: LedCampaign, terms: { payUntil: string }): Promise<number | undefined> {
  const { phase, plan, times } = campaign.current();
  const time = TERM_OF[phase];
  const due = Date.now() + SOON_MS;
  const soon = new Date(due).toISOString();
  if (phase === 'payment') {
    terms.payUntil = soon;
    await campaign.look();
    return due;
  }
  if (!time) return undefined;
  const moved = { ...times, [time]: soon };
  await campaign.send({ type: 'change-plan', actorId: 'registrar', plan, times: moved, reasonId: 'reason' });
  return due;
}

test(
  'a campaign goes on from whatever happens while no worker is there, in each of its phases',
  { timeout: LONG },
  async () => {
    const terms = { payUntil: FAR, choosesUntil: FAR };
    const office = aFakeCampaignOffice(slowPeople(() => terms));
    const { campaign, without } = await aCampaignAtWork(office);
    const left: Phase[] = [];
    await lead(campaign, {
      to: 'closed',
      pass: async () => void (await campaign.endByHand(new Date().toISOString().slice(0, 10))),
      async around(phase, end) {
        const due = await setTerm(campaign, terms);
        let part: Promise<unknown> | undefined;
        await without(async () => {
          if (campaign.current().phase === phase) left.push(phase);
          if (due === undefined) part = end();
          else await setTimeout(Math.max(0, due - Date.now()));
        });
        await part;
      },
    });
    expect(left).toEqual(PHASES.slice(0, PHASES.indexOf('closed')));
    expect(campaign.recorded.map(({ seq }) => seq)).toEqual(campaign.recorded.map((_, index) => index + 1));
    const opened = campaign.recorded.filter(({ type }) => type === 'order-opened');
    expect(opened.map(({ details }) => details['purpose'])).toEqual([
      'dates',
      'opening',
      'results',
      'transfer',
      'repeat',
    ]);
  },
);
