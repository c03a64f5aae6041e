import { AppError, type FieldError } from '../../../contracts/errors.ts';
import type { CampaignDefaults } from '../../../contracts/campaigns.schemas.ts';
import { createReferenceStore, type ReferenceValue } from '../../../db/stores/reference-store.ts';
import { addDays } from '../../../domain/calendar/calendar-date.ts';
import { academicYearOf } from '../../../domain/grades/grade-scale.ts';
import { CANDIDATE_REASONS } from '../../../domain/academic-record/candidates.ts';
import { planFaults, type CampaignPlan, type PlanDays } from '../../../domain/campaign/plan.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { fieldText, type FieldCode } from '../../../platform/i18n/field-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayPlanCampaigns, mayReadCampaigns } from '../../policy/campaign-policy.ts';

/** Fields whose values a university keeps as reference data. */
const REFERENCES = {
  creditCap: 'summer-semester.credit-cap',
  pricePerCredit: 'summer-semester.price-per-credit',
  minimumGroup: 'summer-semester.minimum-group',
  maximumGroup: 'summer-semester.maximum-group',
  paymentDays: 'summer-semester.payment-days',
  secondChoiceDays: 'summer-semester.second-choice-days',
} as const;
type ReferencedField = keyof typeof REFERENCES;

const WEEKS_KEY = 'summer-semester.weeks';
const DAYS_A_WEEK = 7;

/** Days from the beginning of June, until the university knows better: a campaign is begun in spring. */
const FROM_JUNE: Readonly<Record<Exclude<keyof PlanDays, 'sheetsOn' | 'endsOn' | 'sheetsUntil'>, number>> = {
  announceOn: -31,
  applicationsFrom: -24,
  applicationsUntil: -10,
  visasUntil: -5,
  startsOn: 7,
};

/**
 * A plan for the coming summer, with the values in force and where they come from.
 *
 * @throws FORBIDDEN
 */
export async function campaignDefaults({ db, clock }: AppDeps, { viewer }: Asker): Promise<CampaignDefaults> {
  if (!mayReadCampaigns(viewer)) throw new AppError('FORBIDDEN');
  const today = clock.today();
  const store = createReferenceStore(db);
  const valueOf = async (key: string) => required(key, await store.valueOn(key, today));
  const fields = Object.entries(REFERENCES) as [ReferencedField, string][];
  const values = await Promise.all(fields.map(async ([field, key]) => [field, await valueOf(key)] as const));
  const weeks = numberIn(await valueOf(WEEKS_KEY));
  const numbers = Object.fromEntries(values.map(([field, value]) => [field, numberIn(value)]));
  return {
    plan: {
      academicYear: academicYearOf(today),
      session: 1,
      ...defaultDays(today, weeks),
      ...(numbers as Record<ReferencedField, number>),
      reasons: [...CANDIDATE_REASONS],
      graduatesMayAttend: false,
    },
    sources: values.map(([field, { source, validFrom, confirmed }]) => ({ field, source, validFrom, confirmed })),
    allowedActions: mayPlanCampaigns(viewer) ? ['plan'] : [],
  };
}

function defaultDays(today: IsoDate, weeks: number): PlanDays {
  const june = `${academicYearOf(today) + 1}-06-01`;
  const fixed = Object.entries(FROM_JUNE).map(([day, distance]) => [day, addDays(june, distance)]);
  const { startsOn } = Object.fromEntries(fixed) as Pick<PlanDays, 'startsOn'>;
  const endsOn = addDays(startsOn, weeks * DAYS_A_WEEK - 1);
  const late = { sheetsOn: addDays(endsOn, -DAYS_A_WEEK), endsOn, sheetsUntil: addDays(endsOn, 2) };
  return { ...(Object.fromEntries(fixed) as Omit<PlanDays, keyof typeof late>), ...late };
}

function required(key: string, value: ReferenceValue | undefined): ReferenceValue {
  if (!value) throw new Error(`There is no reference value ${key}.`);
  return value;
}

function numberIn({ key, value }: ReferenceValue): number {
  if (typeof value !== 'number') throw new Error(`The reference value ${key} is no number.`);
  return value;
}

/** @throws PLAN_INVALID with a pointer to every wrong place */
export function requireSoundPlan(plan: CampaignPlan, language: Language, today?: IsoDate): void {
  const faults: { field: keyof CampaignPlan; code: FieldCode }[] = [...planFaults(plan)];
  if (today !== undefined && plan.announceOn <= today) faults.push({ field: 'announceOn', code: 'DATE_IN_PAST' });
  if (faults.length === 0) return;
  throw new AppError('PLAN_INVALID', {
    fields: faults.map(({ field, code }): FieldError => ({
      pointer: `/plan/${field}`,
      code,
      detail: fieldText(code, language),
    })),
  });
}
