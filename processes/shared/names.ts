import type { StudentRecord } from '../../contracts/directory.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { fullName } from '../../domain/names/format-name.ts';
import { text } from './text.ts';

/** Name of a student in messages; English texts take the Russian spelling, as no Latin one is kept. */
export function studentName(student: StudentRecord): LocalizedText {
  const russian = fullName(student.name.ru);
  return text(fullName(student.name.kk), russian, russian);
}
