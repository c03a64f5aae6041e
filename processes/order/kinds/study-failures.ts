import { text } from '../../shared/text.ts';

/** What students are expelled for when they fail in their studies, as a table of the order prints it. */
export const STUDY_FAILURES = {
  debt: text('академиялық берешегін жоймаған', 'непогашенная академическая задолженность', 'academic debt not cleared'),
  'low-gpa': text(
    'белгіленген көшіру балын (GPA) жинамаған',
    'GPA ниже установленного переводного балла',
    'the threshold of the GPA not reached',
  ),
  'repeated-year': text(
    'қайта оқу курсының бағдарламасын меңгермеген',
    'неуспеваемость на повторном курсе',
    'the repeated year of study failed',
  ),
} as const;
