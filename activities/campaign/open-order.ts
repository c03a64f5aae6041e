import type { ProcedureKind } from '../../contracts/procedure.ts';
import { readCaseData } from '../../db/read-models/case-data.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import { createContentsStore } from '../../db/stores/contents-store.ts';
import { createRoutesStore } from '../../db/stores/routes-store.ts';
import type { CampaignState, OrderPurpose } from '../../domain/campaign/state.ts';
import type { Facts } from '../../domain/approval/condition.ts';
import type { Json } from '../../domain/shared/json.ts';
import { earlierPapers, kindOf } from '../../processes/index.ts';
import { derivedId } from '../../platform/ids.ts';
import type { ActivityDependencies } from '../dependencies.ts';
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
  const draft = await saveDraft(dependencies, { state, purpose, caseId, kind, at });
  if (!draft) return undefined;
  await store.keepOrder({ caseId, campaignId, purpose, attempt });
  const route = await createRoutesStore(db).inForce({ process: PROCESS, kind: kind.key }, clock.today());
  await ownCases.open(
    {
      ...{ caseId, ...draft, process: PROCESS, kind: kind.key, authorId: state.ownerId },
      definition: route?.definition ?? kind.definition,
      undoSeconds: state.undoSeconds,
    },
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

async function saveDraft(
  dependencies: ActivityDependencies,
  order: OrderToOpen,
): Promise<{ readonly contentId: string; readonly facts: Facts } | undefined> {
  const { db, clock } = dependencies;
  const { state, caseId, kind, at } = order;
  const contents = createContentsStore(db);
  const contentId = derivedId('campaign-order-content', caseId);
  const kept = await contents.contentById(contentId);
  const content = kept?.content ?? (await written(dependencies, order));
  if (content === undefined) return undefined;
  const studentIds = kind.studentIds(content);
  const named = { studentIds, authorId: state.ownerId, caseId, today: clock.today() };
  const data = await readCaseData(db, { ...named, ...earlierPapers(PROCESS, kind, content) });
  const title = kind.caseTitle(content, data);
  await contents.saveContent({ id: contentId, caseId, authorId: state.ownerId, content, title, studentIds, at });
  return { contentId, facts: kind.facts(content, data) };
}

async function written(
  dependencies: ActivityDependencies,
  { state, purpose, kind }: OrderToOpen,
): Promise<Json | undefined> {
  const content = await writeOrder(dependencies, state, purpose);
  return content && (kind.contentSchema.parse(content) as Json);
}
