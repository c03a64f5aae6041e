/** An academic year as papers write it, «2026–2027»; `academicYear` is the calendar year it begins in. */
export function academicYearText(academicYear: number): string {
  return `${academicYear}–${academicYear + 1}`;
}
