import type { StudentRecord } from '../../../contracts/directory.ts';
import type { CaseData, Check } from '../../../contracts/procedure.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage, type PaperText } from '../../../domain/shared/localized.ts';
import { advice, outcome, type Problem } from '../../shared/checks.ts';
import { studentName } from '../../shared/names.ts';
import { text } from '../../shared/text.ts';
import type { RowOf } from '../content.ts';
import { orderKind } from '../order-kind.ts';
import { placedStudents, type PlacedStudent } from '../student-rules.ts';
import { changeOfSurnameForm, type ChangeOfSurname } from './change-of-surname.form.ts';

/** A student's surname changes in every record of the university. */
export const changeOfSurname = orderKind<ChangeOfSurname>({
  key: 'change-of-surname',
  title: text('Тегін өзгерту', 'Изменение фамилии', 'Change of surname'),
  heading: text(
    'Студенттің тегін өзгерту туралы',
    'Об изменении фамилии студента',
    'On the change of a student’s surname',
  ),
  sources: ['WKU 4.3.5, 4.4.6', 'KOU 7.16', 'KTB 7.12'],
  contentSchema: changeOfSurnameForm,
  route: { accounting: 'never', signatory: 'vice-rector' },
  statuses: ['studying', 'academic-leave', 'mobility'],
  basis: ['identity-document', 'civil-record'],
  movesMoney: () => false,
  checks: (content, data) => [...checkReallyNew(content, data), ...adviseOneLanguage(content, data)],
  rowView: ({ row, student }, _data, language) => ({
    newName: { ...student.name[language], surname: row.newSurname[language] },
    newSurname: row.newSurname[language],
  }),
  view: () => ({}),
  change: ({ row, student }) => ({ name: renamed(student, row.newSurname) }),
  suits: () => true,
  sample: (students, { today }) => ({
    effectiveDate: today,
    students: students.slice(0, 1).map((student) => ({ studentId: student.id, newSurname: otherSurname(student) })),
    basis: [
      { kind: 'application', date: today },
      { kind: 'identity-document', date: today },
    ],
  }),
});

type Renaming = PlacedStudent<RowOf<ChangeOfSurname>>;

function renamed({ name }: StudentRecord, surname: PaperText): StudentRecord['name'] {
  return { kk: { ...name.kk, surname: surname.kk }, ru: { ...name.ru, surname: surname.ru } };
}

/** An invented surname of the right gender that the student does not bear. */
function otherSurname({ name, sex }: StudentRecord): PaperText {
  const ending = sex === 'female' ? 'а' : '';
  const surname = name.ru.surname.startsWith('Байтен') ? `Жолдасов${ending}` : `Байтенов${ending}`;
  return { kk: surname, ru: surname };
}

/** The new surname differs from the present one in a language at least. */
function checkReallyNew(content: ChangeOfSurname, data: CaseData): readonly Check[] {
  const problems = placedStudents(content.students, data)
    .filter((placed) => sameLanguages(placed).length === DOCUMENT_LANGUAGES.length)
    .map(notNew);
  return outcome(
    'surname-new',
    text(
      'Жаңа тегі қазіргісінен өзге.',
      'Новая фамилия отличается от нынешней.',
      'The new surname differs from the present one.',
    ),
    problems,
  );
}

/** A correction in one language is possible, but rarely meant. */
function adviseOneLanguage(content: ChangeOfSurname, data: CaseData): readonly Check[] {
  const remarks = placedStudents(content.students, data)
    .filter((placed) => sameLanguages(placed).length === 1)
    .map(oneLanguageOnly);
  return advice(
    'surname-in-both-languages',
    text('Тегі екі тілде де өзгереді.', 'Фамилия меняется на обоих языках.', 'The surname changes in both languages.'),
    remarks,
  );
}

function sameLanguages({ row, student }: Renaming): readonly DocumentLanguage[] {
  return DOCUMENT_LANGUAGES.filter(
    (language) => folded(row.newSurname[language]) === folded(student.name[language].surname),
  );
}

function folded(surname: string): string {
  return surname.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function notNew({ student, pointer }: Renaming): Problem {
  const name = studentName(student);
  const message = text(
    `${name.kk}: жаңа тегі қазіргісімен бірдей.`,
    `${name.ru}: новая фамилия совпадает с нынешней.`,
    `${name.en}: the new surname is the present one.`,
  );
  return { message, pointer: `${pointer}/newSurname` };
}

function oneLanguageOnly({ student, pointer }: Renaming): Problem {
  const name = studentName(student);
  const message = text(
    `${name.kk}: тегі тек бір тілде өзгереді, тексеріңіз.`,
    `${name.ru}: фамилия меняется только на одном языке, проверьте.`,
    `${name.en}: the surname changes in one language only, please check.`,
  );
  return { message, pointer: `${pointer}/newSurname` };
}
