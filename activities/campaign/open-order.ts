import type { ProcedureKind } from '../../contracts/procedure.ts';
import { readContent } from '../../db/read-models/case-content.ts';
import { routeInForce } from '../../db/read-models/route-in-force.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import { keepDraft, titledDraft, type NamedDraft } from '../../db/stores/keep-draft.ts';
import type { CampaignState, OrderPurpose } from '../../domain/campaign/state.ts';
import { earlierPapers, kindOf } from '../../processes/index.ts';
import { derivedId } from '../../platform/ids.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { isUnneeded, type Unneeded } from './orders/unneeded.ts';
import { ORDER_KINDS, writeOrder } from './orders/write-order.ts';
import type { CampaignWork } from './work.ts';

const PROCESS = 'order';

/** Opens the draft of an order as a case of the campaign's owner, who looks at it and sends it; repeating it opens one. */
export const openOrder: CampaignWork<'open-order'> = async (dependencies, { campaignId, effect, at }) => {
  const { purpose, attempt } = effect;
  const { db, clock, ownCases } = dependencies;
  const store = createCampaignsStore(db);
  const state = await store.stateOf(campaignId);
  const caseId = derivedId('campaign-order', campaignId, purpose, String(attempt));
  const kind = requiredKind(purpose);
  const draft = await writeDraft(dependencies, { state, purpose, caseId, kind, at });
  if (isUnneeded(draft)) return { type: 'order-unneeded', purpose, because: draft.because };
  await store.keepOrder({ caseId, campaignId, purpose, attempt });
  const place = { process: PROCESS, kind: kind.key };
  const definition = await routeInForce(db, place, { kind, date: clock.today() });
  const { ownerId: authorId, undoSeconds } = state;
  await ownCases.open(
    { caseId, ...place, ...draft, authorId, definition, undoSeconds },
    { commandId: derivedId('open', caseId) },
  );
  return { type: 'order-opened', purpose, caseId };
};

function requiredKind(purpose: OrderPurpose): ProcedureKind {
  const kind = kindOf(PROCESS, ORDER_KINDS[purpose]);
  if (!kind) throw new Error(`There is no kind of order for ${purpose}.`);
  return kind;
}

interface OrderToOpen {
  readonly state: CampaignState;
  readonly purpose: OrderPurpose;
  readonly caseId: string;
  readonly kind: ProcedureKind;
  readonly at: string;
}

/** Begun again, it goes on with what it had written: the rows may have moved since. */
async function writeDraft(dependencies: ActivityDependencies, order: OrderToOpen): Promise<NamedDraft | Unneeded> {
  const { db, clock } = dependencies;
  const { state, caseId, kind, at } = order;
  const contentId = derivedId('campaign-order-content', caseId);
  const kept = await readContent(db, contentId);
  const content = kept?.content ?? (await written(dependencies, order));
  if (isUnneeded(content)) return content;
  const draft = await titledDraft(db, {
    ...{ contentId, caseId, kind, content, at },
    ...earlierPapers(PROCESS, kind, content),
    studentIds: kind.studentIds(content),
    authorId: state.ownerId,
    today: clock.today(),
  });
  return keepDraft(db, draft);
}

async function written(dependencies: ActivityDependencies, { state, purpose, kind }: OrderToOpen): Promise<object> {
  const content = await writeOrder(dependencies, state, purpose);
  return isUnneeded(content) ? content : (kind.contentSchema.parse(content) as object);
}
