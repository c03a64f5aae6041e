import { useTranslation } from 'react-i18next';
import type { RecordName } from '../api/models.ts';
import { recordFile } from '../data/records.ts';
import { PAPER_LANGUAGES } from '../i18n/language.ts';
import { SavedFile } from './saved-file.tsx';

interface Props {
  readonly caseId: string;
  readonly record: RecordName;
  /** as it stood then; absent: as it stands */
  readonly at: string | undefined;
}

/** Links that save a record as a DOCX in Kazakh and in Russian. */
export function RecordFiles({ caseId, record, at }: Props) {
  const { t } = useTranslation();
  const title = t(`records.title.${record}`);
  return PAPER_LANGUAGES.map((each) => {
    const language = t(`paper.language.${each}`);
    return (
      <SavedFile
        key={each}
        href={recordFile(caseId, record, { lang: each, at })}
        words={t('records.docx', { language })}
        label={t('records.download', { title, language })}
      />
    );
  });
}
