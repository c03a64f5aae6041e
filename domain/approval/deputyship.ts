/** For whom somebody acts, and by which absences. */
export interface Deputyship {
  /** the absent or delegating person they act for */
  readonly actingForId?: string;
  /** the absence of that person, on whose legal basis they act */
  readonly absenceId?: string;
  /**
   * absences of the deputies who were away themselves, in the order in which they were followed; empty when the first
   * deputy was there, absent where no absence is the ground and in what was recorded before chains were
   */
  readonly furtherAbsenceIds?: readonly string[];
}

/** Only what is said of the deputyship, without the members that are absent. */
export function deputyshipOf({ actingForId, absenceId, furtherAbsenceIds }: Deputyship): Deputyship {
  return {
    ...(actingForId !== undefined && { actingForId }),
    ...(absenceId !== undefined && { absenceId }),
    ...(furtherAbsenceIds && { furtherAbsenceIds }),
  };
}

/** The same without a deputyship. */
export function withoutDeputyship<Holder extends Deputyship>(holder: Holder): Omit<Holder, keyof Deputyship> {
  const { actingForId: _acting, absenceId: _absence, furtherAbsenceIds: _further, ...own } = holder;
  return own;
}
