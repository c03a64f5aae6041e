import { useTranslation } from 'react-i18next';
import type { GradeSheet } from '../../../api/models.ts';
import { SavedFile } from '../../../components/saved-file.tsx';
import { sheetFile } from '../../../data/grade-sheets.ts';

/** The sheet as it was issued, for those who may read it. */
export function SheetPaper({ campaign, sheet }: { readonly campaign: string; readonly sheet: GradeSheet }) {
  const { t } = useTranslation();
  if (!sheet.hasPaper) return null;
  return (
    <SavedFile
      href={sheetFile({ campaign, sheet: sheet.id })}
      words="DOCX"
      label={t('sheets.paper', { number: sheet.number })}
    />
  );
}
