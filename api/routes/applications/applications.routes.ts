import { z } from 'zod';
import { listApplications as readApplications } from '../../../db/read-models/campaign/applications.ts';
import { listCampaignCandidates as readCandidates } from '../../../db/read-models/campaign/candidates.ts';
import { listCampaignMessages as readMessages } from '../../../db/read-models/campaign/messages.ts';
import { readAnnouncedCampaigns } from '../../../db/read-models/campaign/open-campaigns.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf, placeText } from '../../cursor.ts';
import { definedOnly } from '../../defined.ts';
import { messageScopeOf } from '../../policy/campaign-policy.ts';
import { recordScopeOf } from '../../policy/student-policy.ts';
import { applicationScopeOf } from '../../policy/application-policy.ts';
import { presentApplication, presentCandidate } from '../../present/application.ts';
import { presentMessage } from '../../present/campaign-message.ts';
import type { Serve } from '../../serve.ts';
import { applyForCourses as apply } from '../../use-cases/applications/apply.ts';
import { applyForStudents as applyForMany } from '../../use-cases/applications/apply-for-students.ts';
import { candidateCourses } from '../../use-cases/applications/candidate-courses.ts';
import { decideApplications as decide } from '../../use-cases/applications/decide-applications.ts';
import { offersFor, presentWindow } from '../../use-cases/applications/offers.ts';
import { restoreApplication as restore } from '../../use-cases/applications/restore-application.ts';
import { countVisasFor } from '../../use-cases/applications/waiting-visas.ts';
import { announcedCampaign, readerOf } from '../../use-cases/applications/view-applications.ts';
import {
  withdrawApplication as withdraw,
  type ReasonedRequest,
} from '../../use-cases/applications/withdraw-application.ts';
import {
  applyForCourses,
  applyForStudents,
  decideApplications,
  getCourseOffers,
  getWaitingVisas,
  listApplications,
  listApplicationWindows,
  listCampaignCandidates,
  listCampaignMessages,
  listCandidateCourses,
  restoreApplication,
  withdrawApplication,
} from './applications.operations.ts';

const PAGE = 50;
const placeShape = z.tuple([placeText]);
const messagePlace = z.tuple([z.number().int()]);

export function applicationRoutes(serve: Serve, deps: AppDeps): void {
  serve(listApplicationWindows, async () => {
    const now = deps.clock.now();
    return { items: (await readAnnouncedCampaigns(deps.db)).map((state) => presentWindow(state, now)) };
  });

  serve(getWaitingVisas, async (call) => ({ count: await countVisasFor(deps, call) }));

  serve(getCourseOffers, (call) => offersFor(deps, call, { campaignId: call.params.id, ...call.query }));

  serve(listCampaignCandidates, (call) => candidatePage(deps, call));

  serve(listCandidateCourses, async (call) => ({ items: await candidateCourses(deps, call, call.params.id) }));

  serve(listApplications, (call) => applicationPage(deps, call));

  serve(applyForCourses, async (call) => ({
    items: await apply(deps, call, { campaignId: call.params.id, ...call.body }),
  }));

  serve(applyForStudents, (call) => applyForMany(deps, call, { campaignId: call.params.id, ...call.body }));

  serve(decideApplications, (call) => decide(deps, call, { campaignId: call.params.id, ...call.body }));

  serve(withdrawApplication, async (call) => ({ application: await withdraw(deps, call, reasonedRequest(call)) }));

  serve(restoreApplication, async (call) => ({ application: await restore(deps, call, reasonedRequest(call)) }));

  serve(listCampaignMessages, (call) => messagePage(deps, call));
}

function reasonedRequest({ params, body }: Pick<Call<typeof withdrawApplication>, 'params' | 'body'>): ReasonedRequest {
  return { campaignId: params.id, applicationId: params.application, ...body };
}

async function candidatePage(deps: AppDeps, call: Call<typeof listCampaignCandidates>): Promise<object> {
  const { viewer, params, query } = call;
  const reader = await readerOf(deps, call, await announcedCampaign(deps, params.id));
  const place = decodeCursor(query.cursor, placeShape);
  const { q, applied, course: courseCode } = query;
  const rows = await readCandidates(deps.db, {
    campaignId: params.id,
    scope: recordScopeOf(viewer),
    filter: definedOnly({ q, courseCode, hasApplied: applied && applied === 'yes' }),
    ...(place && { after: place[0] }),
    limit: PAGE,
  });
  return pageOf(rows, PAGE, { present: (row) => presentCandidate(row, reader), placeOf: ({ id }) => [id] });
}

async function applicationPage(deps: AppDeps, call: Call<typeof listApplications>): Promise<object> {
  const reader = await readerOf(deps, call, await announcedCampaign(deps, call.params.id));
  const { cursor, faculty, course, ...words } = call.query;
  const place = decodeCursor(cursor, placeShape);
  const rows = await readApplications(deps.db, {
    scope: applicationScopeOf(call.viewer, reader.desks),
    filter: definedOnly({ campaignId: call.params.id, facultyId: faculty, courseCode: course, ...words }),
    ...(place && { after: place[0] }),
    limit: PAGE,
  });
  return pageOf(rows, PAGE, {
    present: (row) => presentApplication(row, reader),
    placeOf: ({ application }) => [application.id],
  });
}

async function messagePage(deps: AppDeps, call: Call<typeof listCampaignMessages>): Promise<object> {
  const { viewer, language, params, query } = call;
  await announcedCampaign(deps, params.id);
  const place = decodeCursor(query.cursor, messagePlace);
  const rows = await readMessages(deps.db, {
    campaignId: params.id,
    scope: messageScopeOf(viewer),
    ...definedOnly({ q: query.q, before: place?.[0] }),
    limit: PAGE,
  });
  return pageOf(rows, PAGE, { present: (row) => presentMessage(row, language), placeOf: ({ id }) => [id] });
}
