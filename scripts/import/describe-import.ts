import type { ImportOutcome } from '../../db/student-import/import-students.ts';
import { importText } from '../../platform/i18n/import-text.ts';

/** The heading is the first line, so that rows are counted from the second. */
const FIRST_ROW = 2;

/** Says what is wrong with each bad row, a line each, and what was done. */
export function describeImport({ imported, problems }: ImportOutcome): string[] {
  const bad = problems.flatMap((found, index) =>
    found.length === 0 ? [] : [`row ${index + FIRST_ROW}: ${found.map(describeProblem).join(' ')}`],
  );
  return [...bad, summary(imported, bad.length)];
}

function describeProblem({ code, column }: ImportOutcome['problems'][number][number]): string {
  return importText(code, column, 'en');
}

function summary(imported: number, bad: number): string {
  if (bad === 0) return `${imported} students imported.`;
  if (imported > 0) return `${imported} students imported, ${bad} rows left out.`;
  return `${bad} rows are wrong; nothing was changed. With --partial the good rows would be taken.`;
}
