import type { Dayjs } from 'dayjs';
import type { NewRetentionRule } from '../../api/models.ts';

export const PERIODS = ['permanent', 'years', 'as-personal-file', 'none'] as const;

/** What the form holds once it is complete. */
export interface RuleValues {
  readonly validFrom: Dayjs;
  readonly period: (typeof PERIODS)[number];
  readonly years?: number;
  /** empty: no term is laid down */
  readonly archiveAfterYears?: number | null;
  readonly item?: string;
  readonly source: string;
  readonly confirmed?: boolean;
  readonly reason: string;
}

/** What the API takes. */
export function toNewRule(values: RuleValues): NewRetentionRule {
  const { validFrom, archiveAfterYears = null, item = '', source, confirmed = false, reason } = values;
  return {
    validFrom: validFrom.format('YYYY-MM-DD'),
    period: periodOf(values),
    archiveAfterYears,
    source: source.trim(),
    confirmed,
    reason: reason.trim(),
    ...(item.trim() !== '' && { item: item.trim() }),
  };
}

function periodOf({ period, years = 1 }: RuleValues): NewRetentionRule['period'] {
  if (period === 'none') return null;
  return period === 'years' ? { type: 'years', years } : { type: period };
}
