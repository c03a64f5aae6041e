import { useTranslation } from 'react-i18next';
import type { CampaignHistoryEntry } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';

type Details = CampaignHistoryEntry['details'];

/** Counts of an entry worth telling: numbers, or the lengths of lists of ids. */
const FIGURES = [
  ['candidates', 'candidates'],
  ['applicationIds', 'applications'],
  ['lapsed', 'lapsed'],
  ['counted', 'counted'],
  ['late', 'late'],
  ['unmatched', 'unmatched'],
  ['amount', 'amount'],
  ['groups', 'groups'],
  ['small', 'small'],
  ['confirmed', 'confirmed'],
  ['cancelled', 'cancelled'],
  ['displaced', 'displaced'],
  ['numbers', 'sheets'],
  ['sheets', 'sheets'],
] as const;

/** The count a detail stands for; 0 where there is nothing to tell. */
export function figureOf(details: Details, key: string): number {
  const value = details[key];
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : 0;
}

/** What an entry of the history counts, as people read it; empty when it counts nothing. */
export function useHistoryFigures(): (details: Details) => string {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (details) =>
    FIGURES.map(([key, name]) => ({ name, value: figureOf(details, key) }))
      .filter(({ value }) => value > 0)
      .map(({ name, value }) => t(`campaigns.counted.${name}`, { value: count(value) }))
      .join(' · ');
}
