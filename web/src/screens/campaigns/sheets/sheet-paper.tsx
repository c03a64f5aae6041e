import { useTranslation } from 'react-i18next';
import type { GradeSheet } from '../../../api/models.ts';
import { SavedFile } from '../../../components/saved-file.tsx';
import { filledSheetFile, sheetFile } from '../../../data/grade-sheets.ts';

/** The sheet as it was issued, and with all its results, for those who may read it. */
export function SheetPaper({ campaign, sheet }: { readonly campaign: string; readonly sheet: GradeSheet }) {
  const { t } = useTranslation();
  const place = { campaign, sheet: sheet.id };
  const { number } = sheet;
  return (
    <>
      {sheet.hasPaper && <SavedFile href={sheetFile(place)} words="DOCX" label={t('sheets.paper', { number })} />}
      {sheet.hasResultsPaper && (
        <SavedFile
          href={filledSheetFile(place)}
          words={t('sheets.filled')}
          label={t('sheets.filledPaper', { number })}
        />
      )}
    </>
  );
}
