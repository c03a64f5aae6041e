/** Contents of the orders of a campaign, from its rows; whoever leads it looks at each draft before sending it. */
import { LISTS_AMENDMENT } from '../../../db/read-models/campaign/list-changes.ts';
import type { AcademicExpulsion } from '../../../domain/campaign/orders/academic-expulsion.ts';
import type { CourseRepetition } from '../../../domain/campaign/orders/course-repetition.ts';
import type { CourseTransfer } from '../../../domain/campaign/orders/course-transfer.ts';
import type { OpeningAmendment } from '../../../domain/campaign/orders/opening-amendment.ts';
import type { SummerDates } from '../../../domain/campaign/orders/summer-dates.ts';
import type { SummerOpening } from '../../../domain/campaign/orders/summer-opening.ts';
import type { SummerResults } from '../../../domain/campaign/orders/summer-results.ts';
import type { CampaignState, OrderPurpose } from '../../../domain/campaign/state.ts';
import type { ActivityDependencies } from '../../dependencies.ts';
import { writeExpulsion, writeRepetition, writeTransfer } from './write-following-orders.ts';
import { writeAmendment } from './write-amendment.ts';
import type { Unneeded } from './unneeded.ts';
import { writeDates, writeOpening, writeResults } from './write-semester-orders.ts';

/** Kinds of the procedure of orders. */
export const ORDER_KINDS: Readonly<Record<OrderPurpose, string>> = {
  dates: 'summer-dates',
  opening: 'summer-opening',
  amendment: LISTS_AMENDMENT,
  results: 'summer-results',
  transfer: 'transfer-next-course',
  repeat: 'repeat-course',
  expulsion: 'expulsion-academic-failure',
};

type Written =
  | SummerDates
  | SummerOpening
  | OpeningAmendment
  | SummerResults
  | CourseTransfer
  | CourseRepetition
  | AcademicExpulsion;

type Writer = (dependencies: ActivityDependencies, state: CampaignState) => Written | Promise<Written | Unneeded>;

const WRITERS: Readonly<Record<OrderPurpose, Writer>> = {
  dates: writeDates,
  opening: writeOpening,
  amendment: writeAmendment,
  results: writeResults,
  transfer: writeTransfer,
  repeat: writeRepetition,
  expulsion: writeExpulsion,
};

/** Writes the content of an order as the rows stand now, or says why they leave nothing to order. */
export async function writeOrder(
  dependencies: ActivityDependencies,
  state: CampaignState,
  purpose: OrderPurpose,
): Promise<Written | Unneeded> {
  return WRITERS[purpose](dependencies, state);
}
