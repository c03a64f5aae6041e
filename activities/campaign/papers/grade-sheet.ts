/** The sheet a teacher writes grades into. */
import type { Letterhead, RenderRequest } from '../../../contracts/document-model.ts';
import type { DocumentView } from '../../../contracts/procedure.ts';
import { NOBODY } from '../../../db/read-models/document-model.ts';
import type { SheetPaper } from '../../../db/read-models/campaign/sheet-papers.ts';
import { academicYearText } from '../../../domain/calendar/academic-year-text.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';

interface SheetContext {
  readonly letterhead: Letterhead;
  readonly academicYear: number;
  readonly dueOn: IsoDate;
}

const LANGUAGE_NAMES: Readonly<Record<DocumentLanguage, Readonly<Record<SheetPaper['language'], string>>>> = {
  kk: { kk: 'қазақ тілі', ru: 'орыс тілі', en: 'ағылшын тілі' },
  ru: { kk: 'казахский', ru: 'русский', en: 'английский' },
};

/** A sheet is written in the language of its group; papers are not made in English, where the state language stands. */
export function gradeSheetRequest(sheet: SheetPaper, { letterhead, academicYear, dueOn }: SheetContext): RenderRequest {
  const language = sheet.language === 'ru' ? 'ru' : 'kk';
  const { courseCode, credits, teacher, ordinal } = sheet;
  return {
    template: 'summer-semester/grade-sheet',
    model: {
      language,
      letterhead,
      ...{ number: sheet.number, date: sheet.issuedOn, signatories: [], executor: NOBODY, visas: [] },
      view: {
        academicYear: academicYearText(academicYear),
        ...{ courseCode, credits, teacher, dueOn },
        courseTitle: sheet.courseTitle[language],
        groupName: `${courseCode}-${sheet.language}-${ordinal}`,
        languageName: LANGUAGE_NAMES[language][sheet.language],
        students: sheet.students.map(({ name, groupName }) => ({ name: name[language], groupName })),
      } as unknown as DocumentView,
    },
  };
}
