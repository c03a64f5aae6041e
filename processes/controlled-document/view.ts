import type { CaseData, DocumentView } from '../../contracts/procedure.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { ControlledContent } from './content.ts';
import { previousEdition } from './previous-edition.ts';

/** What the template of a controlled document sees under `view`. */
export function controlledDocumentView(
  content: ControlledContent,
  data: CaseData,
  language: DocumentLanguage,
): DocumentView {
  const before = previousEdition(data);
  return {
    title: content.title[language],
    code: content.code,
    edition: content.edition,
    owner: content.owner[language],
    reason: content.reason[language],
    sections: content.sections.map((section) => ({
      heading: section.heading[language],
      paragraphs: paragraphsOf(section.text[language]),
    })),
    ...(before && {
      replaces: { edition: before.content.edition, number: before.number, date: before.registeredOn },
    }),
  };
}

function paragraphsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
