/** The sheet an examiner writes grades into, and the same with the grades in it. */
import type { DocumentModel, Letterhead, RenderRequest } from '../../contracts/document-model.ts';
import type { PrintedSheet, PrintedStudent } from '../../contracts/printed-sheet.ts';
import type { DocumentView } from '../../contracts/procedure.ts';
import { academicYearText } from '../../domain/calendar/academic-year-text.ts';
import { groupNumber } from '../../domain/campaign/groups/group.ts';
import { gradePointText } from '../../domain/grades/grade-point-text.ts';
import { levelOfLetter, type GradeScale } from '../../domain/grades/grade-scale.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';

export interface SheetContext {
  readonly letterhead: Letterhead;
  readonly executor: DocumentModel['executor'];
  readonly academicYear: number;
  readonly dueOn: IsoDate;
  /** scale of the academic year */
  readonly scale: GradeScale;
}

const LANGUAGE_NAMES: Readonly<Record<DocumentLanguage, Readonly<Record<PrintedSheet['language'], string>>>> = {
  kk: { kk: 'қазақ тілі', ru: 'орыс тілі', en: 'ағылшын тілі' },
  ru: { kk: 'казахский', ru: 'русский', en: 'английский' },
};

const ABSENT: Readonly<Record<DocumentLanguage, string>> = { kk: 'к/м', ru: 'н/я' };

/** An empty sheet, in the language of its group: what is for an English group stands in Kazakh and in English. */
export function emptySheet(sheet: PrintedSheet, context: SheetContext): RenderRequest {
  const students = sheet.students.map((student) => ({ ...student, result: null }));
  return requestOf({ ...sheet, students }, context, { isFilled: false });
}

/** The sheet with its results, and how many there are of each. */
export function filledSheet(sheet: PrintedSheet, context: SheetContext): RenderRequest {
  return requestOf(sheet, context, { isFilled: true });
}

function requestOf(
  sheet: PrintedSheet,
  { letterhead, executor, academicYear, dueOn, scale }: SheetContext,
  { isFilled }: { readonly isFilled: boolean },
): RenderRequest {
  const language = sheet.language === 'ru' ? 'ru' : 'kk';
  const { courseCode, credits, teacher, students } = sheet;
  return {
    template: 'summer-semester/grade-sheet',
    model: {
      ...{ language, letterhead, executor, signatories: [], visas: [] },
      ...{ number: sheet.number, date: sheet.issuedOn },
      view: {
        academicYear: academicYearText(academicYear),
        ...{ courseCode, credits, teacher, dueOn, isFilled },
        courseTitle: sheet.courseTitle[language],
        englishTitle: sheet.language === 'en' ? sheet.courseTitle.en : '',
        groupName: groupNumber(sheet),
        languageName: LANGUAGE_NAMES[language][sheet.language],
        students: students.map((student) => lineOf(student, language)),
        ...totalsOf(students, scale),
      } as unknown as DocumentView,
    },
  };
}

function lineOf({ number, name, groupName, result }: PrintedStudent, language: DocumentLanguage): object {
  const line = { number, name: name[language], groupName };
  if (!result) return { ...line, percent: '', letter: '', points: '' };
  const { percent, letter, points } = result;
  return { ...line, percent: percent ?? ABSENT[language], letter, points: gradePointText(points) };
}

/** How many have passed, failed and not come, and how many there are of each letter, from the best one down. */
function totalsOf(students: readonly PrintedStudent[], scale: GradeScale): object {
  const results = students.flatMap(({ result }) => (result ? [result] : []));
  const came = results.filter(({ percent }) => percent !== null);
  const passed = came.filter(({ letter }) => levelOfLetter(scale, letter)?.passes === true).length;
  return {
    totals: { passed, failed: came.length - passed, absent: results.length - came.length },
    letters: scale.levels.map(({ letter }) => ({
      letter,
      count: came.filter((result) => result.letter === letter).length,
    })),
  };
}
