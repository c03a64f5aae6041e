import { text } from '../../shared/text.ts';

/** What a passed course of the summer makes up for, as a column of the order prints it. */
export const CLEARED_DEBTS = {
  'academic-debt': text('берешек', 'задолженность', 'academic debt'),
  'curriculum-difference': text('айырмашылық', 'разница', 'curriculum difference'),
  none: text('–', '–', 'nothing'),
} as const;
