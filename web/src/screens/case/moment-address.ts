/** Address of a case as it stood at a moment. */
export function momentAddress(caseId: string, at: string): string {
  return `/cases/${caseId}?${new URLSearchParams({ at }).toString()}`;
}
