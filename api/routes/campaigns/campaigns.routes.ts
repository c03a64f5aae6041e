import { z } from 'zod';
import { AppError } from '../../../contracts/errors.ts';
import { readCampaignHistory } from '../../../db/read-models/campaign/campaign-history.ts';
import { listCampaigns as readCampaigns } from '../../../db/read-models/campaign/campaigns.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf } from '../../cursor.ts';
import { mayReadCampaigns } from '../../policy/campaign-policy.ts';
import { presentCampaignItem } from '../../present/campaign.ts';
import { presentBasis } from '../../present/acting-basis.ts';
import { presentPerson } from '../../present/people.ts';
import type { Serve } from '../../serve.ts';
import { campaignDefaults } from '../../use-cases/campaigns/campaign-plan.ts';
import { makeCandidateList } from '../../use-cases/campaigns/candidate-list.ts';
import {
  actOnCampaign as act,
  changeCampaignPlan as changePlan,
  openCampaign as open,
} from '../../use-cases/campaigns/change-campaign.ts';
import { makeAnnouncement } from '../../use-cases/campaigns/campaign-announcement.ts';
import { viewListChanges } from '../../use-cases/campaigns/list-changes.ts';
import { viewCampaign, visibleCampaign } from '../../use-cases/campaigns/view-campaign.ts';
import {
  actOnCampaign,
  changeCampaignPlan,
  getAnnouncement,
  getCampaign,
  getCampaignDefaults,
  getCampaignHistory,
  getCandidateList,
  getListChanges,
  listCampaigns,
  openCampaign,
} from './campaigns.operations.ts';

const PAGE = 50;
const historyPlace = z.tuple([z.number().int()]);

export function campaignRoutes(serve: Serve, deps: AppDeps): void {
  serve(listCampaigns, async ({ viewer, language }) => {
    if (!mayReadCampaigns(viewer)) throw new AppError('FORBIDDEN');
    return { items: (await readCampaigns(deps.db)).map((row) => presentCampaignItem(row, language)) };
  });

  serve(getCampaignDefaults, (call) => campaignDefaults(deps, call));

  serve(openCampaign, async (call) => ({ campaign: await open(deps, call, call.body) }));

  serve(getCampaign, async (call) => ({ campaign: await viewCampaign(deps, call, call.params.id) }));

  serve(changeCampaignPlan, async (call) => ({
    campaign: await changePlan(deps, call, { id: call.params.id, ...call.body }),
  }));

  serve(actOnCampaign, async (call) => ({
    campaign: await act(deps, call, { id: call.params.id, act: call.body }),
  }));

  serve(getCampaignHistory, (call) => historyPage(deps, call));

  serve(getListChanges, (call) => viewListChanges(deps, call, call.params.id));

  serve(getAnnouncement, async (call) => {
    const { bytes, headers } = await makeAnnouncement(deps, call, { ...call.params, ...call.query });
    call.response.set(headers).send(bytes);
  });

  serve(getCandidateList, async (call) => {
    const { bytes, headers } = await makeCandidateList(deps, call, { ...call.params, ...call.query });
    call.response.set(headers).send(bytes);
  });
}

async function historyPage(deps: AppDeps, call: Call<typeof getCampaignHistory>): Promise<object> {
  const { viewer, language, params, query } = call;
  await visibleCampaign(deps, viewer, params.id);
  const place = decodeCursor(query.cursor, historyPlace);
  const rows = await readCampaignHistory(deps.db, params.id, { ...(place && { before: place[0] }), limit: PAGE });
  return pageOf(rows, PAGE, {
    present: ({ actor, actingFor, basis, reason, ...row }) => ({
      ...row,
      ...(actor && { by: presentPerson(actor, language) }),
      ...(actingFor && { actingFor: presentPerson(actingFor, language) }),
      ...(basis && { basis: presentBasis(basis, language) }),
      ...(reason !== null && { reason }),
    }),
    placeOf: ({ seq }) => [seq],
  });
}
