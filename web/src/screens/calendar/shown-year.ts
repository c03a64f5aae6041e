/** The year an address asks for, or the present one. */
export function shownYear(asked: string | undefined): number {
  return asked !== undefined && /^20\d\d$/.test(asked) ? Number(asked) : new Date().getFullYear();
}
