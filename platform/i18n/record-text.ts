import type { CaseRecordName } from '../../contracts/records.schemas.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';

const TITLES: Readonly<Record<CaseRecordName, Readonly<Record<DocumentLanguage, string>>>> = {
  'visa-sheet': { kk: 'Келісу парағы', ru: 'Лист согласования' },
  'acquaintance-sheet': { kk: 'Танысу парағы', ru: 'Лист ознакомления' },
  'distribution-list': { kk: 'Тарату парағы', ru: 'Лист рассылки' },
  'change-register': { kk: 'Өзгерістерді тіркеу парағы', ru: 'Лист регистрации изменений' },
  'version-history': { kk: 'Нұсқалар тарихы', ru: 'История версий' },
};

/** What a record is called, also in the name of its file. */
export function recordTitle(record: CaseRecordName, language: DocumentLanguage): string {
  return TITLES[record][language];
}
