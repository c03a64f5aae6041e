import type { Finding } from './finding.ts';

/** Says in words what was the same and what was not, a line each. */
export function describeFindings(caseId: string, findings: readonly Finding[]): readonly string[] {
  const other = findings.filter(({ difference }) => difference !== undefined).length;
  const end =
    other === 0
      ? `Case ${caseId}: everything made again is the same, byte for byte.`
      : `Case ${caseId}: ${other} of ${findings.length} DIFFER.`;
  return [...findings.map(lineOf), end];
}

function lineOf({ what, extent, difference }: Finding): string {
  return difference === undefined ? `same    ${what}: ${extent}` : `DIFFERS ${what}: ${difference}`;
}
