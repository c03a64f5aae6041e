import type { Procedure } from '../../contracts/procedure.ts';
import { text } from '../shared/text.ts';
import { councilDocument } from './kinds/council-document.ts';
import { internalDocument } from './kinds/internal-document.ts';

/** The office's own documents under the control of the quality management service. */
export const controlledDocument: Procedure = {
  key: 'controlled-document',
  title: text('Басқарылатын ішкі құжат', 'Управляемый внутренний документ', 'Controlled document'),
  // the head of the unit visas first, so somebody else of the unit writes the paper
  startedBy: ['registrar', 'specialist', 'diploma'],
  kinds: [internalDocument, councilDocument],
};
