import { CAMPAIGN_WORK } from '../domain/campaign/visa-givers.ts';
import type { LocalizedText } from '../domain/shared/localized.ts';
import { PROCEDURES } from './index.ts';
import { text } from './shared/text.ts';

interface Work {
  readonly key: string;
  readonly title: LocalizedText;
}

const APPLICATIONS: Work = {
  key: CAMPAIGN_WORK,
  title: text('Жазғы семестрге өтінімдер', 'Заявки на летний семестр', 'Applications for the summer semester'),
};

/** What a deputy can act in: papers of every procedure, and the visas of summer semesters. */
export const SUBSTITUTED_WORK: readonly Work[] = [...PROCEDURES, APPLICATIONS];
