import type { Journal } from '../../stores/journals-store.ts';
import { text } from '../text.ts';

/** Journals of registration; suffix and yearly reset are examples until the university sets its own. */
export const JOURNALS: readonly Journal[] = [
  {
    key: 'orders-students',
    title: text(
      'Білім алушылар қозғалысы жөніндегі бұйрықтарды тіркеу журналы',
      'Журнал регистрации приказов по движению обучающихся',
      'Register of orders on the movement of students',
    ),
    pattern: '{number}-С',
    yearly: true,
  },
  {
    key: 'certificates',
    title: text('Анықтамаларды тіркеу журналы', 'Журнал регистрации справок', 'Register of certificates'),
    pattern: '{number}/{year}',
    yearly: true,
  },
  {
    key: 'controlled-documents',
    title: text(
      'Басқарылатын ішкі құжаттар тізілімі',
      'Реестр управляемых внутренних документов',
      'Register of controlled documents',
    ),
    pattern: '{number}-ВД',
    yearly: false,
  },
  {
    key: 'grade-sheets',
    title: text(
      'Жазғы семестр ведомостерін тіркеу журналы',
      'Журнал регистрации ведомостей летнего семестра',
      'Register of grade sheets of summer semesters',
    ),
    pattern: '{number}-ЛС/{year}',
    yearly: true,
    holds: 'grade-sheets',
  },
];
