import type { ProcedureKind } from '../../../contracts/procedure.ts';
import { DOCUMENT_LANGUAGES } from '../../../domain/shared/localized.ts';
import { joinTexts, text } from '../../shared/text.ts';
import { checkLanguages } from '../../shared/language-rules.ts';
import type { ControlledContent } from '../content.ts';
import { checkEdition, checkShareOfChange } from '../edition-rules.ts';
import { previousEdition } from '../previous-edition.ts';
import { controlledDocumentDefinition } from '../route.ts';
import { SAMPLE } from '../sample.ts';
import { controlledDocumentView } from '../view.ts';
import { internalDocumentForm } from './internal-document.form.ts';

const KEY = 'internal-document';
const TITLE = text(
  'Бөлімше туралы ереже, процесс ережесі',
  'Положение о подразделении, правила процесса',
  'Regulation of a unit or a process',
);

/** A regulation or rules of the university that are kept in editions. */
export const internalDocument: ProcedureKind<ControlledContent> = {
  key: KEY,
  title: TITLE,
  sources: ['KTB preface, 10–11 and appendices А–Г', 'KOU 11–12', 'KNC 48–53'],
  contentSchema: internalDocumentForm,
  definition: controlledDocumentDefinition(KEY, TITLE),
  documents: [
    {
      key: 'document',
      title: text('Ішкі құжат', 'Внутренний документ', 'Internal document'),
      template: `controlled-document/${KEY}`,
      languages: DOCUMENT_LANGUAGES,
      per: 'case',
    },
  ],
  sameIn: 'code',
  studentIds: () => [],
  caseTitle: ({ code, edition, title }) => joinTexts(' — ', editionText(code, edition), { ...title, en: title.ru }),
  facts: (content, data) => ({
    code: content.code,
    edition: content.edition,
    isNewEdition: content.edition !== previousEdition(data)?.content.edition,
    sectionCount: content.sections.length,
  }),
  checks: (content, data) => [
    ...checkLanguages(textsOf(content)),
    ...checkEdition(content, data),
    ...checkShareOfChange(content, data),
  ],
  documentView: controlledDocumentView,
  changes: () => [],
  sample: () => SAMPLE,
};

function editionText(code: string, edition: number) {
  return text(`${code}, ${edition}-редакция`, `${code}, редакция ${edition}`, `${code}, edition ${edition}`);
}

function textsOf({ title, sections, reason }: ControlledContent) {
  const placed = sections.flatMap((section, index) => [
    { pointer: `/sections/${index}/heading`, value: section.heading },
    { pointer: `/sections/${index}/text`, value: section.text },
  ]);
  return [{ pointer: '/title', value: title }, ...placed, { pointer: '/reason', value: reason }];
}
