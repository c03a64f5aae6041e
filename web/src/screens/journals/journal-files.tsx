import { useTranslation } from 'react-i18next';
import type { Journal } from '../../api/models.ts';
import { SavedFile } from '../../components/saved-file.tsx';
import { journalFile } from '../../data/journals.ts';
import { shownLanguage } from '../../i18n/index.ts';
import { PAPER_LANGUAGES } from '../../i18n/language.ts';

interface Props {
  readonly journal: Journal;
  readonly year: number | undefined;
}

/** Links that save a year of a journal: to be printed in Kazakh or Russian, or as a table. */
export function JournalFiles({ journal: { key, title }, year }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {PAPER_LANGUAGES.map((each) => {
        const language = t(`paper.language.${each}`);
        return (
          <SavedFile
            key={each}
            href={journalFile({ key, year, form: 'document', language: each })}
            words={t('records.docx', { language })}
            label={t('records.download', { title, language })}
          />
        );
      })}
      <SavedFile
        href={journalFile({ key, year, form: 'spreadsheet', language: shownLanguage() })}
        words={t('journals.table')}
        label={t('journals.saveTable', { title })}
      />
    </>
  );
}
