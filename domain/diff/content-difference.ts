/** What differs between two contents, place by place; students are found by who they are, not by where they stand. */
import type { Json } from '../shared/json.ts';

/** A place whose value differs. A side is absent where the place does not exist. */
export interface FieldDifference {
  /** member names and positions from the part, or from the item of a list of students, downwards */
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
}

export interface StudentDifference {
  readonly studentId: string;
  readonly fields: readonly FieldDifference[];
}

/** How a list of students differs. */
export interface StudentsDifference {
  /** ids, in the order of the list they stand in */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** who stands in both and has other fields, in the order of the later list */
  readonly changed: readonly StudentDifference[];
  /** those who stand in both stand in another order */
  readonly reordered: boolean;
}

/** A part is a top-level member of the content. */
export interface PartDifference {
  readonly part: string;
  readonly fields: readonly FieldDifference[];
  readonly students?: StudentsDifference;
}

type Student = { readonly studentId: string } & JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** The parts that differ, in the order of the later content, then those it has no more. */
export function contentDifference(before: Json, after: Json): readonly PartDifference[] {
  const [old, fresh] = [membersOf(before), membersOf(after)];
  const parts = [...new Set([...Object.keys(fresh), ...Object.keys(old)])];
  return parts
    .map((part) => partDifference(part, old[part], fresh[part]))
    .filter(({ fields, students }) => fields.length > 0 || students !== undefined);
}

function partDifference(part: string, before: Json | undefined, after: Json | undefined): PartDifference {
  if (!isStudentList(before) || !isStudentList(after)) return { part, fields: fieldDifferences(before, after) };
  const students = studentsDifference(before, after);
  return { part, fields: [], ...(students && { students }) };
}

function studentsDifference(before: readonly Student[], after: readonly Student[]): StudentsDifference | undefined {
  const old = new Map(before.map((student) => [student.studentId, student]));
  const fresh = new Map(after.map((student) => [student.studentId, student]));
  const kept = [...fresh.keys()].filter((id) => old.has(id));
  const changed = kept
    .map((studentId) => ({ studentId, fields: fieldDifferences(old.get(studentId), fresh.get(studentId)) }))
    .filter(({ fields }) => fields.length > 0);
  const added = [...fresh.keys()].filter((id) => !old.has(id));
  const removed = [...old.keys()].filter((id) => !fresh.has(id));
  const reordered = [...old.keys()].filter((id) => fresh.has(id)).some((id, place) => id !== kept[place]);
  const isSame = added.length + removed.length + changed.length === 0 && !reordered;
  return isSame ? undefined : { added, removed, changed, reordered };
}

/** Every leaf that differs below two values, in the order of the later one. */
function fieldDifferences(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly string[] = [],
): readonly FieldDifference[] {
  if (!canDescend(before, after)) {
    return isSameLeaf(before, after)
      ? []
      : [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  }
  const [old, fresh] = [membersOf(before), membersOf(after)];
  const keys = [...new Set([...Object.keys(fresh), ...Object.keys(old)])];
  return keys.flatMap((key) => fieldDifferences(old[key], fresh[key], [...path, key]));
}

/** Both are containers of one sort, or one is a container with something in it and the other is absent. */
function canDescend(before: Json | undefined, after: Json | undefined): boolean {
  if (before === undefined) return isFilled(after);
  if (after === undefined) return isFilled(before);
  return isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after);
}

function isFilled(value: Json | undefined): boolean {
  return isContainer(value) && Object.keys(membersOf(value)).length > 0;
}

function isContainer(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

function isSameLeaf(before: Json | undefined, after: Json | undefined): boolean {
  return before === after;
}

/** A list in which every item names another student. */
function isStudentList(value: Json | undefined): value is readonly Student[] {
  if (!Array.isArray(value)) return false;
  const items: readonly Json[] = value as readonly Json[];
  const ids = items.map((item) => membersOf(item)['studentId']);
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

/** Members of an object, or of a list by their positions; nothing for other values. */
function membersOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null ? (value as unknown as JsonObject) : {};
}
