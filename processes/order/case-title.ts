import type { CaseData } from '../../contracts/procedure.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { studentName } from '../shared/names.ts';
import { joinTexts, text } from '../shared/text.ts';
import type { OrderContent } from './content.ts';

/** Title of an order's case: its heading with the name of the only student, or with their number. */
export function caseTitle(heading: LocalizedText, content: OrderContent, data: CaseData): LocalizedText {
  const only = content.students.length === 1 ? data.students[0] : undefined;
  return joinTexts(' — ', heading, only ? studentName(only) : studentCount(content.students.length));
}

function studentCount(count: number): LocalizedText {
  return text(`${count} студент`, `студентов: ${count}`, count === 1 ? '1 student' : `${count} students`);
}
