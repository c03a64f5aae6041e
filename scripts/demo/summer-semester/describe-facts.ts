import type { Facts } from './checks.ts';

/** Says in words what the campaign has come to, a line each. */
export function describeFacts({ report, orders, faults }: Facts): readonly string[] {
  const { candidates, applications, groups, paid, courses, outcomes, owed, cleared, raised } = report;
  return [
    '',
    `Candidates: ${candidates}`,
    `Applications: ${countsText(applications)}`,
    `Groups: ${countsText(groups)}; courses: ${courses.length}`,
    `Paid: ${paid} tenge`,
    `Outcomes: ${countsText(outcomes)}`,
    `Students with debts: ${owed}, without any left: ${cleared}; with a higher average: ${raised}`,
    `Orders: ${orders.map(({ purpose, number }) => `${purpose} ${number ?? 'without a number'}`).join(', ')}`,
    ...(faults.length === 0
      ? ['Every application is accounted for, sums agree, numbers have no gap.']
      : faults.map((fault) => `NOT AS IT SHOULD BE: ${fault}`)),
  ];
}

function countsText(counts: Readonly<Record<string, number | undefined>>): string {
  const named = Object.entries(counts).filter(([, count]) => count !== undefined && count > 0);
  return named.length === 0 ? 'none' : named.map(([key, count]) => `${count} ${key}`).join(', ');
}
