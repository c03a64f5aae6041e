import { text } from '../../shared/text.ts';
import { controlledDocumentDefinition } from '../route.ts';
import { SAMPLE } from '../sample.ts';
import { controlledKind } from './controlled-kind.ts';

const KEY = 'internal-document';
const TITLE = text(
  'Бөлімше туралы ереже, процесс ережесі',
  'Положение о подразделении, правила процесса',
  'Regulation of a unit or a process',
);

/** A regulation or rules of the university that are kept in editions. */
export const internalDocument = controlledKind({
  key: KEY,
  title: TITLE,
  sources: ['KTB preface, 10–11 and appendices А–Г', 'KOU 11–12', 'KNC 48–53'],
  definition: controlledDocumentDefinition(KEY, TITLE),
  sample: SAMPLE,
});
