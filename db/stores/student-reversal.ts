/** Taking back what an order did to a student. Pure: the store beside it does the writing. */
import type { StudentChange, StudentRecord } from '../../contracts/directory.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { mayBeTakenBack } from '../../domain/students/status-machine.ts';
import { changed } from './student-changes.ts';

/** A movement as it is kept. */
export interface KeptMovement {
  readonly id: string;
  readonly studentId: string;
  readonly effectiveOn: IsoDate;
  readonly before: StudentRecord;
  readonly change: StudentChange;
}

type Field = keyof StudentRecord;

/**
 * The student with the fields the movement changed as they were before it; everything else stays as it is now.
 *
 * @returns nothing when one of these fields has changed again since, or the status does not lead back
 */
export function takenBack(now: StudentRecord, movement: KeptMovement): StudentRecord | undefined {
  const { before, change, effectiveOn } = movement;
  const after = changed(before, change, { effectiveOn });
  const fields = changedFields(before, after);
  if (fields.some((field) => !isSame(now[field], after[field]))) return undefined;
  if (before.status !== after.status && !mayBeTakenBack(now.status, before.status)) return undefined;
  return restored(now, before, change.programmeId === undefined ? fields : [...fields, 'facultyId']);
}

/** What a movement back changes, in the words of an order. */
export function reversingChange({ studentId, change }: KeptMovement, back: StudentRecord): StudentChange {
  const fields = Object.keys(change).filter((field) => field !== 'studentId' && field !== 'note');
  const values = fields.map((field) => [field, back[field as Field] ?? null]);
  return { ...(Object.fromEntries(values) as Partial<StudentChange>), studentId };
}

function changedFields(before: StudentRecord, after: StudentRecord): readonly Field[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Field[];
  return fields.filter((field) => !isSame(before[field], after[field]));
}

function restored(now: StudentRecord, before: StudentRecord, fields: readonly Field[]): StudentRecord {
  const kept = Object.entries(now).filter(([field]) => !fields.includes(field as Field));
  const back = Object.entries(before).filter(([field]) => fields.includes(field as Field));
  return Object.fromEntries([...kept, ...back]) as unknown as StudentRecord;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson((one ?? null) as Json) === canonicalJson((other ?? null) as Json);
}
