import { text } from '../../shared/text.ts';
import { councilDocumentDefinition } from '../council-route.ts';
import { SAMPLE } from '../sample.ts';
import { controlledKind } from './controlled-kind.ts';

const KEY = 'council-document';
const TITLE = text(
  'Ғылыми кеңес қабылдайтын ереже',
  'Положение, принимаемое Учёным советом',
  'Regulation adopted by the Academic Council',
);

/** A regulation that the Academic Council adopts by a vote. */
export const councilDocument = controlledKind({
  key: KEY,
  title: TITLE,
  sources: ['KNC 48–49', 'KTB preface 2'],
  definition: councilDocumentDefinition(KEY, TITLE),
  sample: {
    ...SAMPLE,
    code: 'ПСП 05-02',
    title: { kk: 'Академиялық саясат туралы ереже', ru: 'Положение об академической политике' },
  },
});
