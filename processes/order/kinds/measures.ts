import { text } from '../../shared/text.ts';

/** Disciplinary measures short of expulsion, from the mildest. */
export const MEASURES = {
  remark: text('ескерту', 'замечание', 'remark'),
  reprimand: text('сөгіс', 'выговор', 'reprimand'),
  'severe-reprimand': text('қатаң сөгіс', 'строгий выговор', 'severe reprimand'),
} as const;
