import { z } from 'zod';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf, placeText } from '../../cursor.ts';
import { DOCX, XLSX } from '../../made-file.ts';
import type { Serve } from '../../serve.ts';
import { decideOutcomes as decide, OUTCOMES_PAGE, viewOutcomes } from '../../use-cases/campaign-results/outcomes.ts';
import { readReportFile, viewReport } from '../../use-cases/campaign-results/report.ts';
import {
  decideOutcomes,
  getCampaignReport,
  getCampaignReportDocument,
  getCampaignReportSpreadsheet,
  listOutcomes,
} from './campaign-results.operations.ts';

const placeShape = z.tuple([placeText]);

export function campaignResultRoutes(serve: Serve, deps: AppDeps): void {
  serve(listOutcomes, (call) => outcomePage(deps, call));

  serve(decideOutcomes, (call) => decide(deps, call, { campaignId: call.params.id, ...call.body }));

  serve(getCampaignReport, async (call) => ({ report: await viewReport(deps, call, call.params.id) }));

  serve(getCampaignReportDocument, (call) => sendReport(deps, call, DOCX));

  serve(getCampaignReportSpreadsheet, (call) => sendReport(deps, call, XLSX));
}

async function outcomePage(deps: AppDeps, call: Call<typeof listOutcomes>): Promise<object> {
  const { proposed, cursor } = call.query;
  const after = decodeCursor(cursor, placeShape)?.[0];
  const { page, rest } = await viewOutcomes(deps, call, { campaignId: call.params.id, proposed, after });
  const items = pageOf(page, OUTCOMES_PAGE, { present: (view) => view, placeOf: ({ student }) => [student.id] });
  return { ...items, ...rest };
}

async function sendReport(
  deps: AppDeps,
  call: Call<typeof getCampaignReportDocument> | Call<typeof getCampaignReportSpreadsheet>,
  mediaType: string,
): Promise<void> {
  const { bytes, headers } = await readReportFile(deps, call, { campaignId: call.params.id, mediaType, ...call.query });
  call.response.set(headers).send(bytes);
}
