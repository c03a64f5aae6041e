/** What people do in each phase of a summer semester, and when they can begin with it. */
import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import type { Phase } from '../../../domain/campaign/state.ts';
import { amendLists } from './amendment.ts';
import { takeApplications } from './applications.ts';
import { arrangeGroups, chooseAgain } from './groups.ts';
import { issueOrders } from './orders.ts';
import { takePayments } from './payments.ts';
import { bringResults } from './results.ts';
import { bringSessionResults } from './session-results.ts';
import { act, endPhase, readCampaign, type Story } from './story.ts';
import { giveVisas } from './visas.ts';

interface Chapter {
  /** what the program itself does at the beginning of the phase is done; absent: nothing is waited for */
  readonly isReady?: (campaign: CampaignView) => boolean;
  readonly play: (story: Story) => Promise<void>;
}

/** Phases in which people are asked for; in the others the campaign goes on by itself. */
export const CHAPTERS: Readonly<Partial<Record<Phase, Chapter>>> = {
  planning: { play: (story) => act(story, { type: 'begin' }) },
  'dates-order': { play: issueOrders },
  announcement: { play: announce },
  candidates: { isReady: ({ progress }) => progress.candidates > 0, play: openWindow },
  applications: { play: takeApplications },
  visas: { play: giveVisas },
  payment: { play: takePayments },
  groups: { isReady: ({ progress }) => progress.groups.proposed > 0, play: arrangeGroups },
  'second-choice': { play: chooseAgain },
  'opening-order': { play: issueOrders },
  teaching: { play: teach },
  results: { isReady: allSheetsAreOut, play: bringResults },
  'outcome-orders': { play: issueOrders },
  report: {
    isReady: ({ waits }) => waits.length > 0,
    play: (story) => act(story, { type: 'accept-report' }, 'vice-rector'),
  },
};

/** Who may attend is found by the grades as they are on the day of the announcement. */
async function announce(story: Story): Promise<void> {
  const { plan } = await readCampaign(story);
  await bringSessionResults(story, plan.academicYear);
  await endPhase(story, 'announcement');
}

async function openWindow(story: Story): Promise<void> {
  const { progress } = await readCampaign(story);
  story.tell(`${progress.candidates} students are told that they may apply.`);
  await endPhase(story, 'candidates');
}

async function teach(story: Story): Promise<void> {
  await amendLists(story);
  await endPhase(story, 'teaching');
}

function allSheetsAreOut({ progress: { sheets, groups } }: CampaignView): boolean {
  return sheets.issued + sheets.collected >= groups.confirmed;
}
