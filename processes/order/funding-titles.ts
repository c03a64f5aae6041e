import { text } from '../shared/text.ts';

/** On whose money a student studies. */
export const FUNDING_TITLES = {
  grant: text('білім беру гранты', 'образовательный грант', 'educational grant'),
  paid: text('ақылы негіз', 'платная основа', 'paid basis'),
} as const;
