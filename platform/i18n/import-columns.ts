/** Headings of lists that are brought in, and examples of their rows. */
import {
  IMPORT_COLUMNS,
  type ImportColumnName,
  type ImportKindName,
  type RecordListName,
} from '../../contracts/imports.ts';
import { LANGUAGES, type Language, type LocalizedText } from '../../domain/shared/localized.ts';

/** A heading is taken as the name of the column in the program, or in any language. */
const HEADINGS: Readonly<Record<ImportColumnName, LocalizedText>> = {
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  name: { kk: 'Аты-жөні', ru: 'ФИО', en: 'Name' },
  course: { kk: 'Пән коды', ru: 'Код дисциплины', en: 'Course code' },
  academic_year: { kk: 'Оқу жылы', ru: 'Учебный год', en: 'Academic year' },
  term: { kk: 'Семестр', ru: 'Семестр', en: 'Term' },
  percent: { kk: 'Пайыз', ru: 'Процент', en: 'Percent' },
  letter: { kk: 'Әріптік баға', ru: 'Буквенная оценка', en: 'Letter grade' },
  points: { kk: 'Балл', ru: 'Балл', en: 'Points' },
  credits: { kk: 'Кредит', ru: 'Кредиты', en: 'Credits' },
  reason: { kk: 'Негізі', ru: 'Основание', en: 'Reason' },
  cleared_on: { kk: 'Жабылған күні', ru: 'Дата ликвидации', en: 'Cleared on' },
  code: { kk: 'Код', ru: 'Код', en: 'Code' },
  title_kk: { kk: 'Атауы (қазақша)', ru: 'Название (казахский)', en: 'Title (Kazakh)' },
  title_ru: { kk: 'Атауы (орысша)', ru: 'Название (русский)', en: 'Title (Russian)' },
  title_en: { kk: 'Атауы (ағылшынша)', ru: 'Название (английский)', en: 'Title (English)' },
  sheet: { kk: 'Ведомость нөмірі', ru: 'Номер ведомости', en: 'Sheet number' },
  group: { kk: 'Жазғы топ', ru: 'Летняя группа', en: 'Summer group' },
  application: { kk: 'Өтінім нөмірі', ru: 'Номер заявки', en: 'Application number' },
  prerequisites: { kk: 'Пререквизиттер', ru: 'Пререквизиты', en: 'Prerequisites' },
};

type ExampleRow = Readonly<Partial<Record<ImportColumnName, LocalizedText | string>>>;

/** Invented rows, written as people of the language write them. */
const EXAMPLES: Readonly<Record<RecordListName, readonly ExampleRow[]>> = {
  courses: [
    {
      code: 'FLN1101',
      title_kk: 'Шетел тілі 1',
      title_ru: 'Иностранный язык 1',
      title_en: 'Foreign Language 1',
      credits: '5',
    },
    {
      code: 'FLN1202',
      title_kk: 'Шетел тілі 2',
      title_ru: 'Иностранный язык 2',
      title_en: 'Foreign Language 2',
      credits: '5',
      prerequisites: 'FLN1101',
    },
  ],
  results: [
    {
      iin: '050101500012',
      name: { kk: 'Есенова Дана', ru: 'Есенова Дана', en: 'Yesenova Dana' },
      course: 'FLN1101',
      academic_year: '2025-2026',
      term: { kk: 'күз', ru: 'осень', en: 'autumn' },
      percent: '82',
      letter: 'B',
      points: '3.0',
      credits: '5',
    },
  ],
  differences: [
    {
      iin: '050101500012',
      name: { kk: 'Есенова Дана', ru: 'Есенова Дана', en: 'Yesenova Dana' },
      course: 'FLN1202',
      reason: { kk: 'ауысу', ru: 'перевод', en: 'transfer' },
    },
  ],
};

/** The column a heading of a list names; undefined for one nobody knows. */
export function columnOf(kind: ImportKindName, heading: string): ImportColumnName | undefined {
  const wanted = plainHeading(heading);
  return IMPORT_COLUMNS[kind].find(
    (column) => wanted === column || LANGUAGES.some((language) => plainHeading(HEADINGS[column][language]) === wanted),
  );
}

export function columnTitle(column: ImportColumnName, language: Language): string {
  return HEADINGS[column][language];
}

/** A list as it may look: the heading and some rows, in the language. */
export function exampleTable(kind: RecordListName, language: Language): readonly (readonly string[])[] {
  const columns = IMPORT_COLUMNS[kind];
  const rows = EXAMPLES[kind].map((row) => columns.map((column) => inLanguage(row[column], language)));
  return [columns.map((column) => columnTitle(column, language)), ...rows];
}

function inLanguage(cell: LocalizedText | string | undefined, language: Language): string {
  return typeof cell === 'object' ? cell[language] : (cell ?? '');
}

/** A heading as it is compared: people write it with other capitals and spaces. */
export function plainHeading(heading: string): string {
  return heading.normalize('NFC').trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ');
}
