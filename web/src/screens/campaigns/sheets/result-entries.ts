import type { EnteredResults, GradeSheetDetails } from '../../../api/models.ts';

type Student = GradeSheetDetails['students'][number];
type Level = GradeSheetDetails['scale'][number];

/** What stands in the field of a student: digits, nothing yet, or null for «did not come». */
export type Entry = string | null;

/** Fields by application; one that nobody has touched is absent. */
export type Entries = Readonly<Record<string, Entry>>;

const PERCENT = /^(100|\d{1,2})$/;

/** What is shown for a student: what is being entered, or what the sheet says. */
export function entryOf({ applicationId, result }: Student, entries: Entries): Entry {
  const entry = entries[applicationId];
  if (entry !== undefined) return entry;
  if (!result) return '';
  return result.percent === null ? null : `${result.percent}`;
}

export function isFaulty(entry: Entry): boolean {
  return entry !== null && entry !== '' && !PERCENT.test(entry);
}

/** Results that differ from those of the sheet, in the order of its students; fields left empty change nothing. */
export function changedResults(students: readonly Student[], entries: Entries): EnteredResults {
  return students.flatMap((student) => {
    const entry = entryOf(student, entries);
    if (entry === '' || isFaulty(entry)) return [];
    const percent = entry === null ? null : Number(entry);
    const isSame = student.result !== undefined && student.result.percent === percent;
    return isSame ? [] : [{ applicationId: student.applicationId, percent }];
  });
}

/** The grade an entry leads to; who did not come has that of no percent at all. */
export function levelOf(entry: Entry, scale: readonly Level[]): Level | undefined {
  if (entry === '' || isFaulty(entry)) return undefined;
  const percent = Number(entry ?? 0);
  return scale.find(({ percentFrom, percentTo }) => percent >= percentFrom && percent <= percentTo);
}
