/** The students of a campaign with what it came to for each, as a workbook. */
import writeXlsxFile from 'write-excel-file/node';
import type { ReportedStudent } from '../../../db/read-models/campaign/report.ts';
import { fullName } from '../../../domain/names/format-name.ts';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';

interface TableTexts {
  readonly columns: readonly string[];
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

const TEXTS: Readonly<Record<DocumentLanguage, TableTexts>> = {
  kk: {
    columns: [
      'Тегі, аты, әкесінің аты',
      'Факультет',
      'Топ',
      'Орташа балл (дейін)',
      'Орташа балл (кейін)',
      'Берешектер (дейін)',
      'Берешектер (кейін)',
      'Қорытынды',
    ],
    outcomes: {
      transfer: 'келесі курсқа көшіріледі',
      repeat: 'қайта оқу курсында қалады',
      expulsion: 'оқудан шығаруға ұсынылады',
      none: 'өзгеріссіз қалады',
    },
  },
  ru: {
    columns: [
      'Фамилия, имя, отчество',
      'Факультет',
      'Группа',
      'Средний балл (до)',
      'Средний балл (после)',
      'Задолженностей (до)',
      'Задолженностей (после)',
      'Итог',
    ],
    outcomes: {
      transfer: 'переводится на следующий курс',
      repeat: 'остаётся на повторный курс',
      expulsion: 'представляется к отчислению',
      none: 'остаётся без изменений',
    },
  },
};

/** Widths of the columns, in letters. */
const WIDTHS = [40, 40, 14, 14, 14, 14, 14, 32];

/** Numbers are numbers and every text is a text, never a formula. */
export function reportTable(students: readonly ReportedStudent[], language: DocumentLanguage): Promise<Buffer> {
  const { columns, outcomes } = TEXTS[language];
  const head = columns.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  const rows = students.map((student) => [
    textCell(fullName(student.name[language])),
    textCell(student.faculty[language]),
    textCell(student.groupName),
    pointsCell(student.gpaBefore),
    pointsCell(student.gpaAfter),
    { type: Number, value: student.debtsBefore },
    { type: Number, value: student.debtsAfter },
    textCell(outcomes[student.outcome]),
  ]);
  const widths = WIDTHS.map((width) => ({ width }));
  return writeXlsxFile([head, ...rows], { columns: widths, stickyRowsCount: 1 }).toBuffer();
}

function textCell(value: string) {
  return { type: String, value };
}

function pointsCell(value: number | null) {
  return value === null ? null : { type: Number, value, format: '0.00' };
}
