import type { ChangeNote } from '../../contracts/procedure.ts';
import type { PaperText } from '../../domain/shared/localized.ts';
import type { ControlledContent, DocumentSection } from './content.ts';

/**
 * Which sections an edition or a change touches, told by their headings. A section under a new heading is a new one.
 *
 * @source KTB regulation, appendix "Лист регистрации изменений": places changed, new and annulled
 */
export function changeNote(content: ControlledContent, before?: ControlledContent): ChangeNote {
  const old = before?.sections ?? [];
  const headings = (sections: readonly DocumentSection[]): readonly PaperText[] =>
    before ? sections.map(({ heading }) => heading) : [];
  return {
    reason: content.reason,
    isNewEdition: before !== undefined && content.edition !== before.edition,
    changed: headings(content.sections.filter((section) => isChanged(section, old))),
    added: headings(content.sections.filter((section) => !namesake(section, old))),
    removed: headings(old.filter((section) => !namesake(section, content.sections))),
  };
}

function isChanged(section: DocumentSection, others: readonly DocumentSection[]): boolean {
  const other = namesake(section, others);
  return other !== undefined && (other.text.kk !== section.text.kk || other.text.ru !== section.text.ru);
}

function namesake({ heading }: DocumentSection, others: readonly DocumentSection[]): DocumentSection | undefined {
  return others.find((other) => other.heading.kk === heading.kk && other.heading.ru === heading.ru);
}
