import type { CaseData, Check } from '../../contracts/procedure.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { outcome } from '../shared/checks.ts';
import { addMonths } from '../shared/add-months.ts';
import { text } from '../shared/text.ts';
import type { OrderContent } from './content.ts';

/** How far ahead an order may take effect. */
const MONTHS_AHEAD = 12;

type Dated = Pick<OrderContent, 'effectiveDate'>;

/** The order takes effect today or later, within a year. */
export function checkEffectiveDate(content: Dated, data: CaseData): readonly Check[] {
  const message = effectiveDateProblem(content, data);
  return outcome(
    'effective-date',
    text(
      'Күшіне ену күні бүгіннен бастап бір жыл ішінде.',
      'Дата вступления в силу — в пределах года от сегодняшнего дня.',
      'The effective date is within a year from today.',
    ),
    message ? [{ message, pointer: '/effectiveDate' }] : [],
  );
}

function effectiveDateProblem({ effectiveDate }: Dated, { today }: CaseData): LocalizedText | undefined {
  if (effectiveDate < today) {
    return text(
      `Күшіне ену күні (${effectiveDate}) өтіп кеткен.`,
      `Дата вступления в силу (${effectiveDate}) уже прошла.`,
      `The effective date (${effectiveDate}) is in the past.`,
    );
  }
  if (effectiveDate <= addMonths(today, MONTHS_AHEAD)) return undefined;
  return text(
    `Күшіне ену күні (${effectiveDate}) бүгіннен бір жылдан кейін.`,
    `Дата вступления в силу (${effectiveDate}) — более чем через год.`,
    `The effective date (${effectiveDate}) is more than a year ahead.`,
  );
}
