import type { StudentStatus } from '../../contracts/directory.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { text } from './text.ts';

/** Statuses of a student in words. */
export const STATUS_TITLES: Readonly<Record<StudentStatus, LocalizedText>> = {
  applicant: text('талапкер', 'абитуриент', 'applicant'),
  studying: text('оқиды', 'обучается', 'studying'),
  'academic-leave': text('академиялық демалыста', 'в академическом отпуске', 'on academic leave'),
  mobility: text('академиялық ұтқырлықта', 'на академической мобильности', 'on academic mobility'),
  graduated: text('бітірген', 'окончил(а) обучение', 'graduated'),
  expelled: text('оқудан шығарылған', 'отчислен(а)', 'expelled'),
  'transferred-out': text('басқа ұйымға ауысқан', 'переведён(а) в другую организацию', 'transferred out'),
};
