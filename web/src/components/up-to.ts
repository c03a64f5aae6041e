/** What had happened by a moment; everything without one. */
export function upTo<Happening extends { readonly at: string }>(
  moment: string | undefined,
  happenings: readonly Happening[],
): readonly Happening[] {
  return moment === undefined ? happenings : happenings.filter(({ at }) => at <= moment);
}
