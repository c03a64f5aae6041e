/** Address of a page of a case as it stood at a moment; of the page as it stands without one. */
export function momentAddress(page: string, at: string | undefined): string {
  return at === undefined ? page : `${page}?${new URLSearchParams({ at }).toString()}`;
}
