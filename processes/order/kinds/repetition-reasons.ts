import { text } from '../../shared/text.ts';

/** Why students repeat a year of study, as a table of the order prints it. */
export const REPETITION_REASONS = {
  'low-gpa': text('GPA көшіру балынан төмен', 'GPA ниже переводного балла', 'GPA below the threshold'),
  debt: text('академиялық берешегі бар', 'имеется академическая задолженность', 'academic debt'),
} as const;
