import type { CaseOutcome } from '../approval/definition.ts';
import type { Instant, IsoDate } from '../shared/time.ts';
import type { CampaignPlan, CampaignTimes } from './plan.ts';
import type { OrderPurpose, Phase } from './state.ts';

interface ByPerson {
  readonly actorId: string;
}

/** What a person asks of a campaign. Reasons are stored beforehand and named by id. */
export type PersonCampaignCommand =
  /** the plan is ready: its order of dates is opened */
  | ({ readonly type: 'begin' } & ByPerson)
  | ({
      readonly type: 'change-plan';
      readonly plan: CampaignPlan;
      readonly times: CampaignTimes;
      /** absent only before the campaign has begun */
      readonly reasonId?: string;
    } & ByPerson)
  /** a phase that lasts until a day ends at once */
  | ({
      readonly type: 'end-phase';
      readonly phase: Phase;
      readonly today: IsoDate;
      readonly reasonId: string;
    } & ByPerson)
  /** the groups as they stand now are the groups of the semester */
  | ({ readonly type: 'settle-groups' } & ByPerson)
  /** every sheet is collected: outcomes are computed and their orders opened */
  | ({ readonly type: 'close-results' } & ByPerson)
  /** an order that was withdrawn or refused is opened anew */
  | ({ readonly type: 'order-again'; readonly purpose: OrderPurpose } & ByPerson)
  /** the lists of the opening order do not hold any more: the order that amends them is opened */
  | ({ readonly type: 'amend-opening' } & ByPerson)
  /** the vice-rector has taken note of the closing report */
  | ({ readonly type: 'accept-report' } & ByPerson)
  | ({ readonly type: 'cancel'; readonly reasonId: string } & ByPerson);

/** The lists are as orders have them again, or the order they stand in was annulled meanwhile. */
export type WhyUnneeded = 'lists-hold' | 'opening-annulled';

/** What the program itself brings in: time, other cases, and results of work. */
export type SystemCampaignCommand =
  /** the clock, or somebody's act in the rows, may have moved something */
  | { readonly type: 'look' }
  | { readonly type: 'order-opened'; readonly purpose: OrderPurpose; readonly caseId: string }
  /** there was nothing to order any more when it was to be written */
  | { readonly type: 'order-unneeded'; readonly purpose: OrderPurpose; readonly because: WhyUnneeded }
  | { readonly type: 'order-came-to'; readonly caseId: string; readonly outcome: CaseOutcome }
  | { readonly type: 'announced'; readonly candidates: number }
  /** `waiting`: applications nobody has decided; with the end of the term they lapse and none waits */
  | { readonly type: 'visas-checked'; readonly waiting: number; readonly lapsed: number }
  /** `nextAt`: when the next unpaid application lapses; absent: none is unpaid */
  | { readonly type: 'payments-checked'; readonly lapsed: number; readonly nextAt?: Instant }
  | { readonly type: 'groups-proposed'; readonly groups: number; readonly small: number }
  /** `choosesUntil`: students of cancelled groups choose again until then; absent: none has to */
  | {
      readonly type: 'groups-settled';
      readonly groups: number;
      readonly displaced: number;
      readonly choosesUntil?: Instant;
    }
  /** `waiting`: students who may still choose */
  | { readonly type: 'choices-settled'; readonly lapsed: number; readonly waiting: number }
  | { readonly type: 'sheets-issued'; readonly sheets: number }
  | { readonly type: 'late-sheets-told'; readonly late: number }
  /** orders the outcomes ask for; `open`: sheets that are still not collected, which refuses */
  | { readonly type: 'outcomes-settled'; readonly purposes: readonly OrderPurpose[]; readonly openSheets: number }
  | { readonly type: 'report-made' }
  | {
      readonly type: 'compensated';
      readonly withdrawnOrders: number;
      /** registered orders, which only an annulling order can undo */
      readonly standingOrders: readonly string[];
      readonly released: number;
      readonly toRefund: number;
    };

export type CampaignCommand = PersonCampaignCommand | SystemCampaignCommand;

/** Work a campaign asks for; each brings back a command. */
export type CampaignEffect =
  | { readonly type: 'open-order'; readonly purpose: OrderPurpose; readonly attempt: number }
  | { readonly type: 'announce' }
  | { readonly type: 'check-visas' }
  | { readonly type: 'check-payments' }
  | { readonly type: 'propose-groups' }
  | { readonly type: 'settle-groups' }
  | { readonly type: 'settle-choices' }
  | { readonly type: 'issue-sheets' }
  | { readonly type: 'tell-late-sheets' }
  | { readonly type: 'settle-outcomes' }
  | { readonly type: 'make-report' }
  | { readonly type: 'compensate' };

/** What happened, for the log: the command without what is private or already in the plan. */
export interface CampaignEvent {
  readonly seq: number;
  readonly at: Instant;
  /** absent: the program */
  readonly actorId?: string;
  readonly type: string;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
}
