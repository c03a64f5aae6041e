import type { Procedure } from '../../contracts/procedure.ts';
import { text } from '../shared/text.ts';
import { studyConfirmation } from './kinds/study-confirmation.ts';

/** Certificates the office gives out. */
export const certificate: Procedure = {
  key: 'certificate',
  title: text('Анықтама', 'Справка', 'Certificate'),
  // the head of the office signs, and nobody signs what they asked for themselves
  startedBy: ['student', 'registrar', 'specialist'],
  kinds: [studyConfirmation],
};
