/** Tables taken in from files. */
import type { ProblemTexts } from './problem-texts.ts';

export const IMPORT_PROBLEMS = {
  IMPORT_INVALID: {
    kk: {
      title: 'Ештеңе жүктелген жоқ',
      detail: 'Кейбір жолдар дұрыс толтырылмаған, сондықтан ештеңе өзгертілген жоқ. Көрсетілген жолдарды түзетіңіз.',
    },
    ru: {
      title: 'Ничего не загружено',
      detail: 'Некоторые строки заполнены неверно, поэтому ничего не изменено. Исправьте перечисленные строки.',
    },
    en: {
      title: 'Nothing was imported',
      detail: 'Some rows are not right, so nothing was changed. Correct the rows listed.',
    },
  },
  IMPORT_OUTDATED: {
    kk: {
      title: 'Алдын ала қарау ескірді',
      detail: 'Сіз тізімді қарағаннан бері деректер өзгерді. Файлды қайта таңдап, енді не өзгеретінін қараңыз.',
    },
    ru: {
      title: 'Предпросмотр устарел',
      detail:
        'С тех пор как вы смотрели список, данные изменились. Выберите файл ещё раз и посмотрите, что изменится теперь.',
    },
    en: {
      title: 'The preview is out of date',
      detail:
        'The record has changed since you looked at the list. Choose the file again and see what it would do now.',
    },
  },
  TABLE_UNREADABLE: {
    kk: {
      title: 'Файл кесте емес',
      detail:
        'Бірінші жолында бағандар аталған CSV немесе XLSX файлын таңдаңыз: 100 000 жолдан және 10 МБ-тан аспауы керек.',
    },
    ru: {
      title: 'Файл не является таблицей',
      detail: 'Выберите файл CSV или XLSX, в первой строке которого названы столбцы: не более 100 000 строк и 10 МБ.',
    },
    en: {
      title: 'The file is no table',
      detail: 'Choose a CSV or XLSX file whose first line names the columns, with at most 100,000 rows and 10 MB.',
    },
  },
} satisfies ProblemTexts;
