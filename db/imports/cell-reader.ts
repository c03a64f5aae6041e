import type { CellProblem, CellProblemCode, Cells, ImportColumnName } from '../../contracts/imports.ts';
import { textOf } from './cell-values.ts';
import type { ReadRow } from './judged-row.ts';

type Whole<Parts> = { readonly [Key in keyof Parts]: NonNullable<Parts[Key]> };
type Read<Value> = (text: string) => Value | undefined;

/** Reads the cells of a row one by one and remembers everything that is wrong with them. */
export interface CellReader {
  /** an empty cell is a problem of its own and is not read */
  required<Value>(column: ImportColumnName, code: CellProblemCode, read: Read<Value>): Value | undefined;
  /** nothing for an empty cell */
  optional<Value>(column: ImportColumnName, code: CellProblemCode, read: Read<Value>): Value | undefined;
  report(code: CellProblemCode, column: ImportColumnName): undefined;
  /** the row made of its parts; a part is absent only where something is wrong */
  finish<Parts extends object, Thing>(parts: Parts, make: (whole: Whole<Parts>) => Thing): ReadRow<Thing>;
}

export function createCellReader(cells: Cells): CellReader {
  const problems: CellProblem[] = [];
  const report: CellReader['report'] = (code, column) => void problems.push({ code, column });
  const optional: CellReader['optional'] = (column, code, read) => {
    const text = textOf(cells, column);
    return text === '' ? undefined : (read(text) ?? report(code, column));
  };
  return {
    report,
    optional,
    required: (column, code, read) =>
      textOf(cells, column) === '' ? report('REQUIRED', column) : optional(column, code, read),
    finish: (parts, make) =>
      problems.length === 0 && isWhole(parts) ? { ok: true, thing: make(parts) } : { ok: false, problems },
  };
}

function isWhole<Parts extends object>(parts: Parts): parts is Parts & Whole<Parts> {
  return Object.values(parts).every((part) => part !== undefined);
}
