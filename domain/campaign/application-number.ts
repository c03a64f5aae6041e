/** What an application is called on payments: digits only, because banks drop and exchange letters. */
import type { CampaignPlan } from './plan.ts';

const NUMBER = /(?<!\d)\d{2}[12]\d{5}(?!\d)/g;

/** Two digits of the academic year, one of the semester, five of the application. @param ordinal  from 1 within the campaign */
export function applicationNumber(
  { academicYear, session }: Pick<CampaignPlan, 'academicYear' | 'session'>,
  ordinal: number,
): string {
  return `${String(academicYear % 100).padStart(2, '0')}${session}${String(ordinal).padStart(5, '0')}`;
}

/** What may be numbers of applications in the words of a payer, each once. */
export function applicationNumbersIn(words: string): readonly string[] {
  return [...new Set(words.match(NUMBER) ?? [])];
}
