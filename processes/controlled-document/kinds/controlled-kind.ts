import type { ProcedureKind } from '../../../contracts/procedure.ts';
import { DOCUMENT_LANGUAGES } from '../../../domain/shared/localized.ts';
import { joinTexts, text } from '../../shared/text.ts';
import { checkLanguages } from '../../shared/language-rules.ts';
import type { ControlledContent } from '../content.ts';
import { changeNote } from '../change-note.ts';
import { checkEdition, checkShareOfChange } from '../edition-rules.ts';
import { previousEdition } from '../previous-edition.ts';
import { controlledDocumentView } from '../view.ts';
import { internalDocumentForm } from './internal-document.form.ts';

/** What differs between the kinds. */
export interface KindPlan extends Pick<ProcedureKind<ControlledContent>, 'key' | 'title' | 'sources' | 'definition'> {
  readonly sample: ControlledContent;
}

/** The template of all controlled documents. */
const TEMPLATE = 'controlled-document/internal-document';

/** A document that is kept in editions; the kinds differ in who approves it. */
export function controlledKind({ sample, ...plan }: KindPlan): ProcedureKind<ControlledContent> {
  return {
    ...plan,
    contentSchema: internalDocumentForm,
    documents: [
      {
        key: 'document',
        title: text('Ішкі құжат', 'Внутренний документ', 'Internal document'),
        template: TEMPLATE,
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
    changeNote,
    sample: () => sample,
  };
}

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
