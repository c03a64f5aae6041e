import { z } from 'zod';
import { AppError } from '../../../contracts/errors.ts';
import { countWaitingPayments, listPayments as readPayments } from '../../../db/read-models/campaign/payments.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { cleanFileName } from '../../clean-file-name.ts';
import { decodeCursor, pageOf, placeText } from '../../cursor.ts';
import { definedOnly } from '../../defined.ts';
import { fileForm } from '../../middleware/form-or-json.ts';
import { limitUploads } from '../../middleware/rate-limits.ts';
import { mayReadPayments } from '../../policy/campaign-policy.ts';
import { presentPayment } from '../../present/campaign-payment.ts';
import type { Serve } from '../../serve.ts';
import { announcedCampaign } from '../../use-cases/applications/view-applications.ts';
import { assignPayment as assign, enterPayment as enter } from '../../use-cases/campaign-payments/enter-payment.ts';
import { makePaymentsTable } from '../../use-cases/campaign-payments/payments-table.ts';
import {
  confirmStatement as confirm,
  previewStatement as preview,
} from '../../use-cases/campaign-payments/statements.ts';
import {
  returnPayment as sendBack,
  takeBackPayment as takeBack,
} from '../../use-cases/campaign-payments/take-back-payment.ts';
import {
  assignPayment,
  confirmStatement,
  enterPayment,
  getPaymentsTable,
  listPayments,
  previewStatement,
  returnPayment,
  takeBackPayment,
} from './campaign-payments.operations.ts';

const PAGE = 50;
const placeShape = z.tuple([z.iso.date(), placeText]);

export function campaignPaymentRoutes(serve: Serve, deps: AppDeps): void {
  serve(listPayments, (call) => paymentPage(deps, call));

  serve(getPaymentsTable, async (call) => {
    const { bytes, headers } = await makePaymentsTable(deps, call, { campaignId: call.params.id, ...call.query });
    call.response.set(headers).send(bytes);
  });

  serve(enterPayment, async (call) => ({
    payment: await enter(deps, call, { campaignId: call.params.id, ...call.body }),
  }));

  serve(assignPayment, async (call) => ({ payment: await assign(deps, call, paymentRequest(call)) }));

  serve(takeBackPayment, async (call) => ({ payment: await takeBack(deps, call, paymentRequest(call)) }));

  serve(returnPayment, async (call) => ({ payment: await sendBack(deps, call, paymentRequest(call)) }));

  serve(previewStatement, (call) => previewUpload(deps, call), limitUploads(), fileForm(previewStatement.fileField));

  serve(confirmStatement, async (call) => {
    const { id: campaignId, statement: id } = call.params;
    return { statement: await confirm(deps, call, { campaignId, id }) };
  });
}

function paymentRequest<Body extends object>({
  params,
  body,
}: {
  readonly params: { readonly id: string; readonly payment: string };
  readonly body: Body;
}) {
  return { campaignId: params.id, id: params.payment, ...body };
}

async function paymentPage(deps: AppDeps, call: Call<typeof listPayments>): Promise<object> {
  if (!mayReadPayments(call.viewer)) throw new AppError('FORBIDDEN');
  const campaign = await announcedCampaign(deps, call.params.id);
  const { cursor, ...filter } = call.query;
  const place = decodeCursor(cursor, placeShape);
  const { campaignId } = campaign;
  const after = place && { paidOn: place[0], id: place[1] };
  const [rows, waiting] = await Promise.all([
    readPayments(deps.db, { campaignId, ...definedOnly({ ...filter, after }), limit: PAGE }),
    countWaitingPayments(deps.db, campaignId),
  ]);
  const page = pageOf(rows, PAGE, {
    present: (row) => presentPayment(row, { ...call, campaign }),
    placeOf: ({ paidOn, id }) => [paidOn, id],
  });
  return { ...page, waiting };
}

async function previewUpload(deps: AppDeps, call: Call<typeof previewStatement>): Promise<object> {
  const { file } = call.request;
  const upload = { fileName: cleanFileName(file?.originalname ?? ''), bytes: file?.buffer ?? new Uint8Array() };
  return { statement: await preview(deps, call, { campaignId: call.params.id, ...upload }) };
}
